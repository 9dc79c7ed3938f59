using CsCheck;
using Minga.Kernel;

namespace Minga.Retrieval.Tests;

public sealed class MarkingTests
{
    [Fact]
    public void Words_and_concepts_are_marked_where_they_stand()
    {
        const string text = "Exonéranse los tributos de las Cooperativas y de los buques.";
        Reason[] reasons = [new(ReasonKind.Actor, "enterprise", 1, ["cooperative"]), new(ReasonKind.Concept, "exemption", 1, ["exemption"]), new(ReasonKind.Word, "buque", 1, [])];
        IReadOnlyList<MarkedSpan> spans = Marking.Mark(text, LanguageCode.Es, reasons, Samples.Small);
        Assert.Equal(["Exonéranse:exemption", "Cooperativas:enterprise", "buques:buque"], spans.Select(s => $"{text[s.Start..(s.Start + s.Length)]}:{s.Reason.Id}"));
    }

    [Fact]
    public void Spans_lie_in_the_text_in_order_and_apart() => Gen.Select(Samples.Sentence, Samples.Sentence).Sample((text, words) =>
    {
        Reason[] reasons = [.. words.Split(' ').Distinct().Select(w => new Reason(ReasonKind.Word, w, 1, []))];
        int end = 0;
        foreach (MarkedSpan span in Marking.Mark(text, LanguageCode.Es, reasons, Samples.Small))
        {
            Assert.InRange(span.Start, end, text.Length);
            end = span.Start + span.Length;
            Assert.InRange(end, 1, text.Length);
            Assert.Equal(span.Reason.Id, text[span.Start..end]);
        }
    });

    [Fact]
    public void Every_reason_of_a_hit_in_its_passage_can_be_marked()
    {
        const string text = "Exonérase de todo tributo a las cooperativas.";
        PassageIndex index = Samples.Index(Samples.Small, Samples.Text("a", "1", text));
        Hit hit = Assert.Single(index.Search(new("exonerar cooperativa tributos")).Hits);
        IReadOnlyList<MarkedSpan> spans = Marking.Mark(text, hit.Language, hit.Reasons, Samples.Small);
        Assert.Equal(hit.Reasons.Select(r => r.Id).Order(), spans.Select(s => s.Reason.Id).Order());
    }
}

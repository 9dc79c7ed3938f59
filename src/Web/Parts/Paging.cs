using System.Globalization;

namespace Minga.Web.Parts;

/// <summary>One page of a list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Entries a page.</param>
/// <param name="Total">Entries in the whole list.</param>
public sealed record Paging(int Page, int Size, int Total)
{
    /// <summary>The page that an address names; the first where it names none.</summary>
    public static int Read(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page > 0 ? page : 1;

    /// <summary>A page of a list of which the address may say anything: the first where there is no such page.</summary>
    public static Paging Of(string? text, int size, int total) =>
        new Paging(Read(text), size, total) is var asked && asked.Page <= asked.Pages ? asked : asked with { Page = 1 };

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int First => Total == 0 ? 0 : (Page - 1) * Size + 1;

    public int Last => Math.Min(Page * Size, Total);
}

namespace Minga.Web.Parts;

/// <summary>One page of a list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Entries a page.</param>
/// <param name="Total">Entries in the whole list.</param>
public sealed record Paging(int Page, int Size, int Total)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int First => Total == 0 ? 0 : (Page - 1) * Size + 1;

    public int Last => Math.Min(Page * Size, Total);
}

using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Minga.Storage;
using Minga.Testing;

namespace Minga.Library.Tests.FollowReferences;

public sealed class ReferenceTests
{
    [Theory, DatabaseData]
    public async Task What_a_law_cites_is_linked_in_both_directions_where_it_is_loaded(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Objeto de la ley.", "Régimen de las cooperativas.");
        library.Write("UY-ley-90002", "Aplícase el artículo 2 de la Ley Nº 90.001, de 20 de diciembre de 2019.", "Rige lo dispuesto en el artículo 1 de esta ley y en la Ley Nº 12.345, de 1 de enero de 1957.");
        await library.ImportAsync();
        await using TestSite site = await TestSite.StartAsync(library);

        string citing = await site.PageAsync("/measures/uy/ley-90002");
        Assert.Contains("<a href=\"/measures/uy/ley-90001/2\">", citing, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/measures/uy/ley-90002/1\">artículo 1</a>", citing, StringComparison.Ordinal);
        // A law that is not loaded is no link: nobody can say that it is the one that is meant.
        Assert.DoesNotContain("12345", citing, StringComparison.Ordinal);

        string cited = await site.PageAsync("/measures/uy/ley-90001");
        Assert.Contains("Quién lo cita", cited, StringComparison.Ordinal);
        Assert.Contains("/measures/uy/ley-90002/1", cited, StringComparison.Ordinal);
        Assert.Contains("/measures/uy/ley-90002/1", await site.PageAsync("/measures/uy/ley-90001/2"), StringComparison.Ordinal);
        Assert.DoesNotContain("ley-90002", await site.PageAsync("/measures/uy/ley-90001/1"), StringComparison.Ordinal);
        Assert.Contains("/measures/uy/ley-90002/1", await site.PageAsync("/measures/uy/ley-90001/cited-by"), StringComparison.Ordinal);
        await site.PageAsync("/measures/uy/ley-1/cited-by", HttpStatusCode.NotFound);
    }

    [Theory, DatabaseData]
    public async Task What_is_loaded_later_is_linked_then_and_what_was_replaced_cites_no_more(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90002", "Aplícase el artículo 2 de la Ley Nº 90.001, de 20 de diciembre de 2019.");
        await library.ImportAsync();
        await using TestSite site = await TestSite.StartAsync(library);
        Assert.DoesNotContain("/measures/uy/ley-90001", await site.PageAsync("/measures/uy/ley-90002"), StringComparison.Ordinal);
        library.Write("UY-ley-90001", "Objeto.", "Régimen.");
        await library.ImportAsync();
        Assert.Contains("/measures/uy/ley-90001/2", await site.PageAsync("/measures/uy/ley-90002"), StringComparison.Ordinal);
        Assert.Contains("/measures/uy/ley-90002/1", await site.PageAsync("/measures/uy/ley-90001"), StringComparison.Ordinal);

        library.Time.Advance(TimeSpan.FromDays(1));
        library.Write("UY-ley-90002", "Derogado.");
        await library.ImportAsync();
        Assert.DoesNotContain("Quién lo cita", await site.PageAsync("/measures/uy/ley-90001"), StringComparison.Ordinal);
        using var db = new LibraryDb(database);
        Assert.Equal("90001", (await db.Works.SingleAsync(w => w.Key == "uy/ley-90001")).CitedNumber);
    }

    [Theory, DatabaseData]
    public async Task What_an_import_left_unread_is_read_by_the_next_one(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Objeto.", "Régimen.");
        library.Write("UY-ley-90002", "Aplícase el artículo 2 de la Ley Nº 90.001, de 20 de diciembre de 2019.");
        await library.ImportAsync();
        long whole = Citations(database);
        using (DbConnection connection = database.Open())
        {
            // As a process leaves it that is killed between the texts and what they cite.
            connection.Execute("DELETE FROM library_citation");
            connection.Execute("UPDATE library_cited SET last_wording = 0");
        }
        await library.ImportAsync();
        await using TestSite site = await TestSite.StartAsync(library);
        Assert.Contains("/measures/uy/ley-90002/1", await site.PageAsync("/measures/uy/ley-90001"), StringComparison.Ordinal);
        Assert.True(whole > 0);
        Assert.Equal(whole, Citations(database));
    }

    private static long Citations(Database database)
    {
        using DbConnection connection = database.Open();
        using DbCommand count = connection.Command("SELECT count(*) FROM library_citation");
        return count.Scalar<long>();
    }

    [Theory, DatabaseData]
    public async Task Words_are_found_inside_one_law_whatever_their_case_and_accents(Database database)
    {
        using var library = new TestLibrary(database);
        library.Write("UY-ley-90001", "Del crédito cooperativo.", "De la educación.", "Del CREDITO público.", "Cuatro.", "Cinco.", "Seis.");
        await library.ImportAsync();
        await using TestSite site = await TestSite.StartAsync(library);
        string page = await site.PageAsync("/measures/uy/ley-90001?q=credito");
        Assert.Contains("2 artículos de 6 contienen", page, StringComparison.Ordinal);
        Assert.Contains("<mark>crédito</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<mark>CREDITO</mark>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("De la educación.", page, StringComparison.Ordinal);
        Assert.Contains("0 artículos de 6", await site.PageAsync("/measures/uy/ley-90001?q=inexistente"), StringComparison.Ordinal);
    }
}

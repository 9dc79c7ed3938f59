using Minga.Kernel;

namespace Minga.Retrieval.Analysis;

/// <summary>Words of grammar, folded. Short lists on purpose: what is merely frequent is weighed by its frequency.</summary>
internal static class StopWords
{
    private const string Es = """
        a al ante aquel aquella aquellas aquellos asi aun aunque bajo cada como con contra cual cuales cuando cuya cuyas cuyo cuyos de del desde
        donde dos e el ella ellas ello ellos en entre era es esa esas ese eso esos esta estan estas este esto estos fue fueron ha haber habra
        hacia han hasta hay hubiere la las le les lo los mas mediante mismo misma ni no nos o otra otras otro otros para pero por porque pues que
        quien quienes se sea sean segun ser sera seran si sido siendo sin sino sobre son su sus tal tales tambien tanto todo toda todas todos tras
        u un una unas uno unos y ya
        """;

    private const string Pt = """
        a ao aos aquela aquelas aquele aqueles as assim ate cada com como contra cuja cujas cujo cujos da das de dela dele deles desde do dos e
        ela elas ele eles em entre era essa essas esse esses esta estas este estes eu foi foram ha isso isto ja lhe lhes mas mediante mesma mesmo
        na nas nao nem no nos num numa o os ou outra outras outro outros para pela pelas pelo pelos por porque qual quais quando que quem se sem
        ser sera serao sido sao seu seus so sob sobre sua suas tal tambem tanto toda todas todo todos um uma umas uns
        """;

    private const string En = """
        a about after all also an and any are as at be been being both but by can could do does each either for from had has have he her his how
        i if in including into is it its may more most no nor not of on only or other our out over own shall she should so some such than that
        the their them then there these they this those through to under up upon was we were what when where which while who whom whose will
        with within would you your
        """;

    private const string Fr = """
        a afin ainsi apres au aucun aucune autre autres aux avec ayant c ce cela ces cet cette ceux chaque comme d dans de des dont du elle elles
        en entre est et etait ete etre eux fait il ils j je l la le les leur leurs lorsque lui m mais meme memes mes n ne ni non nos notre nous
        on ont ou par pas peut pour qu quand que quel quelle quelles quels qui s sa sans se selon sera ses si soit son sont sous sur t tel
        telle telles tels tous tout toute toutes un une vers vous y
        """;

    public static HashSet<string> Of(LanguageCode language) => language.Value switch
    {
        "es" => Set(Es), "pt" => Set(Pt), "en" => Set(En), "fr" => Set(Fr), _ => [],
    };

    private static HashSet<string> Set(string words) => new(words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}

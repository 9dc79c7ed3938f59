using Minga.Kernel;
using Minga.Peers;

namespace Minga.Retrieval.Tests;

/// <summary>Asks of our own words for tests that need no judged list.</summary>
internal static class Asks
{
    public static readonly IReadOnlyList<Ask> All =
    [
        new("fiscal", LanguageMap.Of(
            "Ofrecer incentivos fiscales a las cooperativas", "Oferecer incentivos fiscais às cooperativas", "Offer tax incentives to cooperatives",
            "Offrir des incitations fiscales aux coopératives")),
        new("register", LanguageMap.Of(
            "Llevar un registro de las entidades de la economía social", "Manter um cadastro das entidades da economia social",
            "Keep a register of social economy entities", "Tenir un registre des entités de l’économie sociale")),
        new("council", LanguageMap.Of(
            "Dar participación a las mutuales en un consejo consultivo", "Dar participação às mutualidades num conselho consultivo",
            "Give mutual societies a seat on an advisory council", "Donner aux mutuelles un siège dans un conseil consultatif")),
    ];
}

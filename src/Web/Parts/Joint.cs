namespace Minga.Web.Parts;

/// <summary>What joins a step of a thread to the next one. The drawing is data: it says no more than is known.</summary>
public enum Joint
{
    /// <summary>Confirmed with evidence: two twisted plies.</summary>
    Twisted,

    /// <summary>Proposed, or not assessed yet: dots.</summary>
    Loose,

    /// <summary>The thread stops here.</summary>
    Ends,
}

using Minga.Web;

namespace Minga.Localisation;

/// <summary>The stages in the reader's words, with their letters and the classes of their marks.</summary>
public static class StageWords
{
    /// <summary>"adoptada", "sin evaluar".</summary>
    public static string Stage(this Words words, LawStage stage) => words[$"law.{Code(stage)}"];

    /// <summary>"financiada", "sin evaluar".</summary>
    public static string Stage(this Words words, PracticeStage stage) => words[$"practice.{Code(stage)}"];

    /// <summary>The letter of the mark: "A".</summary>
    public static string Mark(this Words words, LawStage stage) => words[$"lawmark.{Code(stage)}"];

    /// <summary>The letter of the mark: "F".</summary>
    public static string Mark(this Words words, PracticeStage stage) => words[$"practicemark.{Code(stage)}"];

    /// <summary>The stage as files and addresses write it: "not-assessed".</summary>
    public static string Code(LawStage stage) => stage switch
    {
        LawStage.NotApplicable => "not-applicable", LawStage.Gap => "gap", LawStage.Enabling => "enabling", LawStage.Adopted => "adopted", LawStage.Regulated => "regulated", _ => "not-assessed",
    };

    /// <inheritdoc cref="Code(LawStage)"/>
    public static string Code(PracticeStage stage) => stage switch
    {
        PracticeStage.NotApplicable => "not-applicable", PracticeStage.NoneFound => "none-found", PracticeStage.Funded => "funded", PracticeStage.Executed => "executed", _ => "not-assessed",
    };

    /// <summary>The class of the mark in the design language.</summary>
    public static string Class(LawStage stage) => stage switch
    {
        LawStage.NotApplicable => "m-n", LawStage.Gap => "m-b", LawStage.Enabling => "m-h", LawStage.Adopted => "m-a", LawStage.Regulated => "m-r", _ => "m-s",
    };

    /// <inheritdoc cref="Class(LawStage)"/>
    public static string Class(PracticeStage stage) => stage switch
    {
        PracticeStage.NotApplicable => "m-n", PracticeStage.NoneFound => "m-p", PracticeStage.Funded => "m-f", PracticeStage.Executed => "m-e", _ => "m-s",
    };
}

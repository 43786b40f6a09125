using System.Globalization;
using System.Resources;

namespace CitizenPortal.Features.Words;

/// <summary>The words of one part of the portal, in the language of the current culture; Vietnamese is the default.</summary>
public sealed class WordSet(string name)
{
    private readonly ResourceManager _resources = new($"CitizenPortal.Features.Words.{name}", typeof(WordSet).Assembly);

    public string this[string key] => _resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public string Format(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, this[key], values);

    public bool Has(string key) => _resources.GetString(key, CultureInfo.InvariantCulture) is not null;
}

/// <summary>Every word on a screen or in a letter comes through here, so that a test can find the ones that are missing.</summary>
public static class Say
{
    public static WordSet Journey { get; } = new("Journey");

    public static WordSet Validation { get; } = new("Validation");

    public static WordSet Letters { get; } = new("Letters");

    public static WordSet Public { get; } = new("Public");

    public static WordSet Desk { get; } = new("Desk");

    public static WordSet Admin { get; } = new("Admin");

    public static WordSet Verbs { get; } = new("Verbs");
    public static WordSet Files { get; } = new("Files");
    public static WordSet Accounts { get; } = new("Accounts");
    public static WordSet CasePage { get; } = new("CasePage");
    public static WordSet Organisation { get; } = new("Organisation");
    public static WordSet Privacy { get; } = new("Privacy");

    public static WordSet Record { get; } = new("Record");
    public static WordSet Sheets { get; } = new("Sheets");
    public static WordSet Audit { get; } = new("Audit");
    public static WordSet Intake { get; } = new("Intake");
    public static WordSet RatingFigures { get; } = new("RatingFigures");
    public static WordSet Ratings { get; } = new("Ratings");
    public static WordSet Sealed { get; } = new("Sealed");
    public static WordSet SealedDesk { get; } = new("SealedDesk");

    public static WordSet Operator { get; } = new("Operator");
}

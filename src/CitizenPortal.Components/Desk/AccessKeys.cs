using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Components.Desk;

/// <summary>The keys of the case screen; the browser adds its own (Alt, or Alt and Shift).</summary>
public static class AccessKeys
{
    public const string Next = "n";
    public const string Save = "s";
    public const string Submit = "t";
    public const string Transfer = "c";
    public const string Queue = "q";

    /// <summary>Sending a case on, whichever verb does it here: it goes to one panel of a screen at most.</summary>
    public static string? Of(Verb verb, IReadOnlyList<Verb> allowed) =>
        verb == ((Verb[])[Verb.Route, Verb.SendBack, Verb.HandOver]).FirstOrDefault(allowed.Contains) && allowed.Contains(verb) ? Transfer : null;
}

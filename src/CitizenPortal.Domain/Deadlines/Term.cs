using System.Globalization;

namespace CitizenPortal.Domain.Deadlines;

public enum TermUnit { WorkingDays, CalendarDays, Hours }

/// <summary>A length of time as law and policy give it: `15wd` working days, `30d` calendar days, `24h` hours.</summary>
public readonly record struct Term(int Amount, TermUnit Unit)
{
    private const int Longest = 3_660;

    public static bool TryParse(string? text, out Term term)
    {
        var trimmed = (text ?? "").Trim();
        var digits = trimmed.TakeWhile(char.IsAsciiDigit).Count();
        TermUnit? unit = trimmed[digits..] switch
        {
            "wd" => TermUnit.WorkingDays,
            "d" => TermUnit.CalendarDays,
            "h" => TermUnit.Hours,
            _ => null,
        };
        var known = int.TryParse(trimmed.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            && unit is not null && amount <= Longest;
        term = known ? new Term(amount, unit!.Value) : default;
        return known;
    }

    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture) + Unit switch
    {
        TermUnit.WorkingDays => "wd",
        TermUnit.CalendarDays => "d",
        TermUnit.Hours => "h",
        _ => throw new InvalidOperationException($"Unknown unit {Unit}"),
    };
}

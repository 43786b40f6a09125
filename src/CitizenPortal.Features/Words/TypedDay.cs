using System.Globalization;

namespace CitizenPortal.Features.Words;

/// <summary>A local date as people type it (d/M/yyyy) or as a browser's date field sends it (yyyy-MM-dd).</summary>
public static class TypedDay
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy"];

    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

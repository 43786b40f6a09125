using System.Globalization;

namespace CitizenPortal.Domain.Text;

/// <summary>
/// The public reference of a case, e.g. HD20-000123-4: year of receipt, number, and a check digit (Damm) that catches every single wrong digit and swapped
/// pair. That of a sealed report has its own letters, PK20-10482913-6.
/// </summary>
public readonly record struct Reference
{
    private const string Prefix = "HD";
    private const string SealedPrefix = "PK";
    private const int LeastDigits = 6;
    private const int YearsInCentury = 100;

    private static readonly byte[,] Damm =
    {
        { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 }, { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 }, { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 },
        { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 }, { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 }, { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 },
        { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 }, { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
    };

    private Reference(string prefix, string digits, int check) => Value = $"{prefix}{digits[..2]}-{digits[2..]}-{check}";

    public string Value { get; }

    public static Reference Create(int year, long number) => Create(Prefix, year, number);

    /// <summary>For a sealed report; its number is drawn, so that references tell nobody how many there are.</summary>
    public static Reference CreateSealed(int year, long number) => Create(SealedPrefix, year, number);

    private static Reference Create(string prefix, int year, long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var digits = (year % YearsInCentury).ToString("D2", CultureInfo.InvariantCulture)
            + number.ToString(CultureInfo.InvariantCulture).PadLeft(LeastDigits, '0');
        return new Reference(prefix, digits, Check(digits));
    }

    /// <summary>Reads a reference however it was typed: any case, spaces, missing or odd dashes, HĐ for HD. A wrong check digit is refused.</summary>
    public static bool TryParse(string? raw, out Reference reference) => TryParse(raw, ["", Prefix], Prefix, out reference);

    /// <summary>Reads the reference of a sealed report; without its letters it is not one.</summary>
    public static bool TryParseSealed(string? raw, out Reference reference) => TryParse(raw, [SealedPrefix], SealedPrefix, out reference);

    private static bool TryParse(string? raw, string[] lettersRead, string prefix, out Reference reference)
    {
        reference = default;
        if (raw is not { Length: <= 60 })
        {
            return false;
        }

        var letters = VietnameseText.Fold(string.Concat(raw.Where(char.IsLetter)).Normalize(System.Text.NormalizationForm.FormKC)).ToUpperInvariant();
        var digits = string.Concat(raw.Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))));
        if (!lettersRead.Contains(letters) || digits.Length < LeastDigits + 3 || digits.Length > 20 || IsPadded(digits) || Check(digits[..^1]) != digits[^1] - '0')
        {
            return false;
        }

        reference = new Reference(prefix, digits[..^1], digits[^1] - '0');
        return true;
    }

    /// <summary>A longer number never starts with 0, so a reference has one written form only.</summary>
    private static bool IsPadded(string digits) => digits.Length > LeastDigits + 3 && digits[2] == '0';

    private static int Check(string digits) => digits.Aggregate(0, (state, digit) => Damm[state, digit - '0']);

    public override string ToString() => Value;
}

using System.Globalization;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Sheets;

public enum SheetCellKind { Empty, Text, Number, Date, Truth, Faulty }

/// <summary>The value of one cell as it stands in a file: text, decimal number, local date, yes or no.</summary>
public readonly record struct SheetCell(SheetCellKind Kind, string Text, decimal Number = 0, DateOnly Date = default)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static SheetCell Empty { get; } = new(SheetCellKind.Empty, "");

    /// <summary>Something stands there that cannot be read, and its fault is already told.</summary>
    internal static SheetCell Faulty { get; } = new(SheetCellKind.Faulty, "");

    public bool IsEmpty => Kind == SheetCellKind.Empty;

    public static SheetCell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new(SheetCellKind.Text, text);

    public static SheetCell Of(long number) => Of((decimal)number);

    public static SheetCell Of(decimal number) => new(SheetCellKind.Number, number.ToString("0.#############", Vietnamese), number);

    public static SheetCell Of(DateOnly? date) => date is { } day ? new(SheetCellKind.Date, WrittenDay.Day(day), 0, day) : Empty;

    public static SheetCell Of(bool truth) => new(SheetCellKind.Truth, Words.Say.Sheets[truth ? "Yes" : "No"], truth ? 1 : 0);
}

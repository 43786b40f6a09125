using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Sheets;

namespace CitizenPortal.Features.Exchange;

/// <summary>The lists of the office that go in and out as files.</summary>
public enum ExchangeKind { People, Agencies, Routing, Calendar }

/// <summary>Why the rows are taken in, and whether people are asked in by e-mail at once.</summary>
public sealed record ImportWish(string? Reason, bool Invites = false);

/// <summary>What a file without faults would do: how many rows are new, other than before, and the same; and how to do it, all or nothing.</summary>
public sealed record ImportPlan(int Added, int Changed, int Same, Func<CancellationToken, Task> ApplyAsync)
{
    /// <summary>What else follows, in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The version that the file was compared with; another one at the time of taking in refuses it.</summary>
    public int Version { get; init; }
}

/// <summary>One list of the office as a file: its columns, how a file is read into it, and how it is written.</summary>
public interface ISheetFile
{
    IReadOnlyList<SheetColumn> Columns { get; }

    IReadOnlyList<SheetCodes> Codes { get; }

    /// <summary>Reads every row and tells every fault to the table; null when there are any. Changes nothing.</summary>
    Task<ImportPlan?> ReadAsync(SheetTable table, ImportWish wish, Actor by, CancellationToken ct);

    Task<IReadOnlyList<IReadOnlyList<SheetCell>>> RowsAsync(CancellationToken ct);
}

internal static class ExchangeCodes
{
    public static SheetCodes Agencies(ReferenceEdition book, string heading) =>
        new(heading, book.Agencies.Values.OrderBy(a => a.Code, StringComparer.Ordinal).Select(a => (a.Code, a.Name)));

    /// <summary>Several codes or words in one cell.</summary>
    public static string[] List(string? text) => (text ?? "").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Tells each fault of a validator at the column of its property, each column once.</summary>
    public static void Tell(this SheetLine line, FluentValidation.Results.ValidationResult result, IReadOnlyDictionary<string, SheetColumn> columns, SheetColumn otherwise)
    {
        foreach (var fault in result.Errors.DistinctBy(e => e.PropertyName))
        {
            line.Fail(columns.GetValueOrDefault(fault.PropertyName, otherwise), fault.ErrorMessage.TrimEnd('.'));
        }
    }
}

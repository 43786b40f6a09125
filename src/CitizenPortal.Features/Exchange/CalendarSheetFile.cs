using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Exchange;

/// <summary>Days that differ from the usual week. A file replaces every year that it names; open cases are counted anew at once.</summary>
public sealed class CalendarSheetFile(CalendarQuery calendar, CalendarPreviewQuery preview, ChangeCalendarHandler handler) : ISheetFile
{
    private static readonly SheetColumn Date = Column("Date", true, 14, SheetType.Date);
    private static readonly SheetColumn Kind = Column("Kind", true, 10);
    private static readonly SheetColumn Reason = Column("Reason", true, 40);
    private static readonly SheetColumn Document = Column("Document", false, 30);

    public IReadOnlyList<SheetColumn> Columns => [Date, Kind, Reason, Document];

    public IReadOnlyList<SheetCodes> Codes => [new(Kind.Heading, [(Say.Sheets["Calendar.Off"], Say.Sheets["Calendar.OffHint"]), (Say.Sheets["Calendar.Work"], Say.Sheets["Calendar.WorkHint"])])];

    public async Task<ImportPlan?> ReadAsync(SheetTable table, ImportWish wish, Actor by, CancellationToken ct)
    {
        var before = (await calendar.HandleAsync(ct)).Rows;
        var standing = before.Days.ToHashSet();
        Dictionary<DateOnly, (int Line, CalendarDay Day)> days = [];
        foreach (var line in table.Lines)
        {
            if (Read(line) is not { } day)
            {
                continue;
            }

            if (!standing.Contains(day) && CalendarRules.FaultOf(day) is { } fault)
            {
                line.Fail(Date, fault.TrimEnd('.'));
            }
            else if (!days.TryAdd(day.Date, (line.Number, day)))
            {
                line.Fail(Date, Say.Sheets.Format("Value.Twice", days[day.Date].Line));
            }
        }

        return table.HasFaults ? null : await PlanAsync(before, [.. days.Values.Select(d => d.Day).OrderBy(d => d.Date)], wish, by, ct);
    }

    public async Task<IReadOnlyList<IReadOnlyList<SheetCell>>> RowsAsync(CancellationToken ct) =>
    [
        .. (await calendar.HandleAsync(ct)).Rows.Days.OrderBy(d => d.Date).Select(d => new[]
        {
            SheetCell.Of(d.Date), SheetCell.Of(Say.Sheets[$"Calendar.{d.Kind}"]), SheetCell.Of(d.Reason), SheetCell.Of(d.Document),
        }),
    ];

    private static SheetColumn Column(string key, bool required, double width, SheetType type = SheetType.Text) =>
        new(Say.Sheets[$"Calendar.{key}"], type) { Required = required, Width = width, Hint = Say.Sheets[$"Calendar.{key}Hint"], Example = Say.Sheets[$"Calendar.{key}Example"] };

    private static CalendarDay? Read(SheetLine line)
    {
        var (date, word, reason, document) = (line.Date(Date), line.Text(Kind), line.Text(Reason), line.Text(Document));
        CalendarDayKind? kind = word is null ? null : Enum.GetValues<CalendarDayKind>().Cast<CalendarDayKind?>().FirstOrDefault(k => VietnameseText.Fold(Say.Sheets[$"Calendar.{k}"]) == VietnameseText.Fold(word));
        if (word is not null && kind is null)
        {
            line.Fail(Kind, Say.Sheets["Calendar.NoKind"]);
        }

        return date is { } day && kind is { } of && reason is not null ? new(day, of, reason, document) : null;
    }

    private async Task<ImportPlan> PlanAsync(CalendarRows before, IReadOnlyList<CalendarDay> days, ImportWish wish, Actor by, CancellationToken ct)
    {
        var change = new ChangeCalendar(new CalendarChange.PutYears(days), before.Version, wish.Reason);
        var seen = await preview.HandleAsync(change, by, ct);
        var (was, same) = (before.Days.ToDictionary(d => d.Date), days.Count(before.Days.Contains));
        var changed = days.Count(d => was.ContainsKey(d.Date)) - same;
        var gone = before.Days.Count(d => seen.After.Days.All(left => left.Date != d.Date));
        return new(days.Count - same - changed, changed, same, token => ApplyAsync(change, by, token))
        {
            Version = before.Version, Notes = [Say.Sheets.Format("Calendar.Years", string.Join(", ", days.Select(d => d.Date.Year).Distinct()), gone), Say.Sheets.Format("Calendar.Moves", seen.Cases.Moved, seen.Cases.Open)],
        };
    }

    private async Task ApplyAsync(ChangeCalendar change, Actor by, CancellationToken ct)
    {
        try
        {
            await handler.HandleAsync(change, by, ct);
        }
        catch (ValidationException wrong)
        {
            throw new Microsoft.EntityFrameworkCore.DbUpdateException("The calendar was changed in between.", wrong);
        }
    }
}

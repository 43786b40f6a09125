using System.Globalization;
using CitizenPortal.Components.Admin;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Reads what was typed as a term or a ladder, and writes them into the forms.</summary>
public static class PolicyTyping
{
    public static (PolicyRow? Row, IReadOnlyList<FieldError> Errors) Read(TermInput typed)
    {
        List<FieldError> errors = [];
        if (!int.TryParse(typed.Amount, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || !Term.TryParse(new Term(amount, typed.Unit).ToString(), out _))
        {
            errors.Add(new("Amount", Say.Admin["Policy.Fault.NoAmount"]));
        }

        var from = TypedDay.Parse(typed.ValidFrom);
        if (from is null)
        {
            errors.Add(new("ValidFrom", Say.Admin["Calendar.Fault.NoDate"]));
        }

        return errors.Count > 0 ? (null, errors) : (new PolicyRow(
            "", typed.Step, typed.Kind ?? DeadlinePolicy.AnyKind, new Term(amount, typed.Unit), typed.LegalBasis ?? "", typed.NeedsDecision, from ?? default, null)
        {
            Topic = typed.Topic,
            IsUrgent = bool.TryParse(typed.Urgency, out var urgent) ? urgent : null,
        }, []);
    }

    public static (PolicyLadder? Ladder, IReadOnlyList<FieldError> Errors) Read(LadderInput typed)
    {
        if (TypedDay.Parse(typed.ValidFrom) is not { } from)
        {
            return (null, [new("LadderValidFrom", Say.Admin["Calendar.Fault.NoDate"])]);
        }

        var rungs = Enum.GetValues<EscalationTarget>()
            .Select(target => (Target: target, Text: typed.Rungs.GetValueOrDefault(target.ToString())?.Trim()))
            .Where(rung => !string.IsNullOrEmpty(rung.Text)).Select(rung => (rung.Target, Days: Number(rung.Text))).ToList();
        var reminders = (typed.Reminders ?? "").Split([',', ';', ' ', '%'], StringSplitOptions.RemoveEmptyEntries).Select(Number).ToList();
        return rungs.Exists(r => r.Days is null) || reminders.Contains(null)
            ? (null, [new("Ladder", Say.Admin["Policy.Fault.Numbers"])])
            : (new([.. rungs.Select(r => new EscalationRung(r.Days!.Value, r.Target)).OrderBy(r => r.WorkingDaysAfterDue)], [.. reminders.Select(r => r!.Value).Order()], from), []);
    }

    public static TermInput Of(PolicyRow row) => new()
    {
        Step = row.Step, Kind = row.Kind, Topic = row.Topic, Urgency = row.IsUrgent?.ToString().ToLowerInvariant(), Amount = CalendarInput.Number(row.Term.Amount), Unit = row.Term.Unit,
        LegalBasis = row.LegalBasis, NeedsDecision = row.NeedsProvincialDecision,
    };

    public static LadderInput Of(PolicyLadder ladder, DateOnly from) => new()
    {
        Rungs = ladder.Rungs.GroupBy(r => r.Target.ToString()).ToDictionary(r => r.Key, r => (string?)CalendarInput.Number(r.First().WorkingDaysAfterDue)),
        Reminders = string.Join(", ", ladder.Reminders),
        ValidFrom = WrittenDay.Iso(from),
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

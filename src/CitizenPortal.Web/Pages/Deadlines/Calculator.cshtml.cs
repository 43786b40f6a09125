using CitizenPortal.Components.Admin;
using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CitizenPortal.Web.Pages.Deadlines;

/// <summary>Anyone may recompute a due date: from a kind of case or a term of his own, and a day, to the date with every step.</summary>
[AllowAnonymous]
public sealed class CalculatorModel(OfficeClock office) : PageModel
{
    private const string OwnTerm = "tu-nhap";
    private const int LongestTerm = 1_000;

    public DueFormView View { get; private set; } = null!;

    public void OnGet(
        [FromQuery(Name = "loai")] string? kind, [FromQuery(Name = "so")] string? amount, [FromQuery(Name = "don-vi")] string? unit, [FromQuery(Name = "ngay")] string? day)
    {
        var clock = office.Now().Clock;
        var asked = kind is not null || amount is not null || day is not null;
        View = new DueFormView(Links.Deadlines, Kinds(clock), kind ?? "question", amount, unit == "d" ? "d" : "wd", day ?? WrittenDay.Iso(office.Now().Day));
        if (asked)
        {
            Answer(clock, kind ?? "", amount, day);
        }
    }

    private void Answer(DeadlineClock clock, string kind, string? amount, string? day)
    {
        List<FieldError> errors = [];
        var from = TypedDay.Parse(day) ?? default;
        if (from.Year is < LunarCalendar.FirstYear or > LunarCalendar.LastYear)
        {
            errors.Add(new("ngay", Say.Public["DueForm.NoDay"]));
        }

        if (TermOf(clock, kind, amount, from, errors) is { } term && errors.Count == 0)
        {
            var due = DueDateSum.Of(clock.Calendar, from, term);
            View = View with { Result = new(AdminDates.WithWeekday(due.Date), Say.Public.Format("DueForm.Asked", AdminDates.Term(term), AdminDates.WithWeekday(from)), StepWords.Of(due), due.Provisional) };
        }

        View = View with { Errors = errors };
    }

    private Term? TermOf(DeadlineClock clock, string kind, string? amount, DateOnly from, List<FieldError> errors)
    {
        if (kind != OwnTerm)
        {
            var row = clock.Policy.Rows.FirstOrDefault(r => r.Step == DeadlineStep.Promise && r.Kind == kind && r.Topic is null && r.IsValid(from));
            errors.AddRange(row is null && errors.Count == 0 ? [new FieldError("loai", Say.Public["DueForm.NoKind"])] : Array.Empty<FieldError>());
            return row?.Term;
        }

        if (Term.TryParse(amount + View.Unit, out var own) && own.Amount is > 0 and <= LongestTerm)
        {
            return own;
        }

        errors.Add(new("so", Say.Public.Format("DueForm.NoAmount", LongestTerm)));
        return null;
    }

    private static IReadOnlyList<ChoiceGroup> Kinds(DeadlineClock clock) =>
    [
        new(null,
        [
            .. clock.Policy.Kinds.Where(kind => clock.Policy.Rows.Any(r => r.Step == DeadlineStep.Promise && r.Kind == kind)).Select(kind => new Choice(kind, Say.Journey[$"PolicyKind.{kind}"])),
            new(OwnTerm, Say.Public["DueForm.Own"]),
        ]),
    ];
}

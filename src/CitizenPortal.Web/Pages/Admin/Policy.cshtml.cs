using CitizenPortal.Components.Admin;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Deadlines;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Admin;

/// <summary>Terms, ladder and reminders. Saving makes a version for cases to come; what was promised stays.</summary>
public sealed class PolicyPageModel(RequestActor requester, PolicyQuery policy, ReferenceBook book, OfficeClock office) : TypedPage
{
    [BindProperty]
    public TermInput Term { get; set; } = new();

    [BindProperty]
    public LadderInput Ladder { get; set; } = new();

    public PolicyModel Screen { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "dong")] string? code, CancellationToken ct)
    {
        if ((await policy.HandleAsync(ct)).Policy.Rows.FirstOrDefault(r => r.Code == code) is { } row)
        {
            Term = PolicyTyping.Of(row);
        }

        return await ShowAsync([], ct);
    }

    public async Task<IActionResult> OnPostTermAsync([FromServices] ChangePolicyHandler handler, CancellationToken ct)
    {
        var (row, errors) = PolicyTyping.Read(Term);
        return row is null ? await ShowAsync(errors, ct) : await SaveAsync(handler, new ChangePolicy(row, null, Term.Version, Term.Why), "", ct);
    }

    public async Task<IActionResult> OnPostLadderAsync([FromServices] ChangePolicyHandler handler, CancellationToken ct)
    {
        var (ladder, errors) = PolicyTyping.Read(Ladder);
        return ladder is null ? await ShowAsync(errors, ct) : await SaveAsync(handler, new ChangePolicy(null, ladder, Ladder.Version, Ladder.Why), "Ladder", ct);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("thoi-han-moi", error)], ct);

    private async Task<IActionResult> SaveAsync(ChangePolicyHandler handler, ChangePolicy change, string form, CancellationToken ct)
    {
        try
        {
            return this.RedirectDone(Links.AdminPolicy, Say.Admin.Format("Policy.Saved", await handler.HandleAsync(change, await requester.ReadAsync(ct), ct)));
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Faults.Of(wrong, property => PlaceOf(property, form)), ct);
        }
    }

    private static string PlaceOf(string property, string form) => property switch
    {
        "Version" => form.Length == 0 ? "thoi-han-moi" : "bac-bao-cao",
        "Why" => form + "Why",
        _ => property,
    };

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        var view = await policy.HandleAsync(ct);
        if (Ladder.Rungs.Count == 0)
        {
            Ladder = PolicyTyping.Of(view.Policy.LadderOn(office.Now().Day), office.Now().Day);
        }

        Screen = new PolicyModel(Links.AdminPolicy, view, Term, Ladder, Token)
        {
            Topics = [.. book.Current.Topics.Values.Select(t => new Choice(t.Code, t.Name)).OrderBy(t => t.Label, VietnameseOrder.Instance)],
            Errors = this.Told(errors),
            Done = this.Done(),
            Today = office.Now().Day,
        };
        return Page();
    }
}

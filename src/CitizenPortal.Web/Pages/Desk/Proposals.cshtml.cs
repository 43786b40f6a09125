using CitizenPortal.Components.Accounts;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts.People;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>Where the provincial office confirms or refuses a duty of sealed reports that somebody else proposed.</summary>
public sealed class ProposalsPageModel(RequestActor requester, PeopleQuery people, SettleDutyHandler handler) : TypedPage
{
    public ProposalsModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync([], ct);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Proposal")] long proposal, [FromForm(Name = "Confirms")] bool confirms, CancellationToken ct)
    {
        var me = await requester.ReadAsync(ct);
        if (!me.Has(Duty.ProvincialOffice))
        {
            return Redirect(Links.NoAccess);
        }

        try
        {
            await handler.HandleAsync(new SettleDuty(proposal, confirms), me, ct);
            return this.RedirectDone(Links.DeskProposals, Say.Accounts[confirms ? "Proposals.Confirmed" : "Proposals.Refused"]);
        }
        catch (ValidationException wrong)
        {
            return await ShowAsync(Faults.Of(wrong, property => property), ct);
        }
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("Proposal", error)], ct);

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        var me = await requester.ReadAsync(ct);
        if (!me.Has(Duty.ProvincialOffice))
        {
            return Redirect(Links.NoAccess);
        }

        Screen = new ProposalsModel(await people.ProposalsAsync(me, null, ct), Links.DeskProposals, Token) { Errors = this.Told(errors), Done = this.Done() };
        return Page();
    }
}

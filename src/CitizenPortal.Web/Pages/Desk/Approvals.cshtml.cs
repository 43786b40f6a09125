using CitizenPortal.Components.Desk;
using CitizenPortal.Components.Forms;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Questions.Approve;
using CitizenPortal.Features.Questions.Return;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using CitizenPortal.Web.Binding;
using CitizenPortal.Web.Desk;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CitizenPortal.Web.Pages.Desk;

/// <summary>The head's list: every text that waits for him, whole, and one form for all. Each case goes through or is refused on its own.</summary>
public sealed class ApprovalsPageModel(RequestActor requester, ApprovalsQuery approvals) : TypedPage
{
    [BindProperty]
    public IList<ApprovalInput> Items { get; set; } = [];

    public ApprovalsModel Screen { get; private set; } = default!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync([], this.Done(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.Errors() is { Count: > 0 } unread)
        {
            return await ShowAsync([.. unread.Select(e => e with { FieldId = "duyet-nhieu" }).Distinct()], null, ct);
        }

        var chosen = Items.Where(i => i.Approves || !string.IsNullOrWhiteSpace(i.Reason)).Take(ApprovalsQuery.Most).ToList();
        if (chosen.Count == 0)
        {
            return await ShowAsync([new("duyet-nhieu", Say.Record["Approvals.Nothing"])], null, ct);
        }

        List<FieldError> errors = [];
        var (approved, returned) = (0, 0);
        foreach (var item in chosen)
        {
            var wrong = await DecideAsync(item, ct);
            errors.AddRange(wrong);
            approved += wrong.Count == 0 && item.Approves ? 1 : 0;
            returned += wrong.Count == 0 && !item.Approves ? 1 : 0;
        }

        var done = approved + returned == 0 ? null : Say.Record.Format("Approvals.Done", approved, returned);
        if (errors.Count > 0)
        {
            return await ShowAsync(errors, done, ct);
        }

        return this.RedirectDone(Links.DeskApprovals, done);
    }

    protected override Task<IActionResult> ShowAgainAsync(string error, CancellationToken ct) => ShowAsync([new("duyet-nhieu", error)], null, ct);

    private async Task<IReadOnlyList<FieldError>> DecideAsync(ApprovalInput item, CancellationToken ct)
    {
        var field = ApprovalsModel.Id(item.Reference ?? "", "reason");
        if (item.Approves && !string.IsNullOrWhiteSpace(item.Reason))
        {
            return [new(field, Say.Record.Format("Approvals.Both", item.Reference))];
        }

        var (key, services) = (new CaseKey(item.Reference ?? "", item.Version), HttpContext.RequestServices);
        try
        {
            var me = await requester.ReadAsync(ct);
            if (item.Approves)
            {
                await services.GetRequiredService<ApproveQuestionHandler>().HandleAsync(new ApproveQuestion(key), me, ct);
            }
            else
            {
                var input = new ReturnQuestion(key, item.Reason);
                await services.GetRequiredService<IValidator<ReturnQuestion>>().ValidateAndThrowAsync(input, ct);
                await services.GetRequiredService<ReturnQuestionHandler>().HandleAsync(input, me, ct);
            }

            return [];
        }
        catch (Exception failure) when (Failures.IsExpected(failure) || failure is CaseNotFoundException)
        {
            return [.. MessagesOf(item.Approves ? Verb.Approve : Verb.Return, failure).Select(message => new FieldError(field, $"{item.Reference}: {message}"))];
        }
        finally
        {
            services.GetRequiredService<PortalDb>().ChangeTracker.Clear();
        }
    }

    private static IEnumerable<string> MessagesOf(Verb verb, Exception failure) =>
        failure is CaseNotFoundException ? [Say.Desk["Conflict.Message"]] : Failures.Of(verb, failure).Select(e => e.Message);

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, string? done, CancellationToken ct)
    {
        var me = await requester.ReadAsync(ct);
        if (!me.Has(Duty.Approver) && me.Delegations.Count == 0)
        {
            return Redirect(Links.NoAccess);
        }

        ModelState.Clear();
        Screen = new ApprovalsModel(await approvals.ReadAsync(me, ct), Token, Links.DeskApprovals, Links.DeskCases) { Typed = [.. Items], Errors = this.Told(errors), Done = done };
        return Page();
    }
}

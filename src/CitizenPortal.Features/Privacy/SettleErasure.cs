using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Privacy;

/// <summary>The second person's word. Erasing needs a first one who proposed it; a refusal needs a reason.</summary>
public sealed record SettleErasure(long Request, bool Erases, string? Reason);

public sealed class SettleErasureValidator : AbstractValidator<SettleErasure>
{
    public SettleErasureValidator()
    {
        RuleFor(x => x.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason)).When(x => !x.Erases).WithMessage(_ => Say.Privacy["NoReason"]);
        RuleFor(x => x.Reason).Clean(CleanText.ShortLimit);
    }
}

public sealed class SettleErasureHandler(PortalDb db, OfficeClock clock, IValidator<SettleErasure> validator)
{
    private const int Attempts = 3;

    public async Task HandleAsync(SettleErasure input, Actor by, CancellationToken ct)
    {
        var me = AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await SettleAsync(input, me, by, ct);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task SettleAsync(SettleErasure input, long me, Actor by, CancellationToken ct)
    {
        var request = await db.ErasureRequests.SingleOrDefaultAsync(r => r.Id == input.Request && (r.State == ErasureState.Proposed || (r.State == ErasureState.Asked && !input.Erases)), ct)
            ?? throw ProposeErasureHandler.Wrong("Erasure.Gone");
        if (request.ProposedBy == me)
        {
            throw ProposeErasureHandler.Wrong("Erasure.SamePerson");
        }

        var at = clock.Now();
        (request.SettledAt, request.SettledByName) = (at.Instant, by.Name);
        if (!input.Erases)
        {
            (request.State, request.Outcome) = (ErasureState.Refused, input.Reason!.Trim());
            PersonalJournal.Write(db, PersonalAct.ErasureRefused, request.References, input.Reason!, by, at.Instant);
            await db.SaveChangesAsync(ct);
            return;
        }

        await EraseAsync(request, by, at, ct);
    }

    private async Task EraseAsync(ErasureRequest request, Actor by, Moment at, CancellationToken ct)
    {
        var cases = await db.CasesForSweeps.Include(q => q.Parties).Include(q => q.Opinions).Where(q => request.References.Contains(q.Reference)).ToListAsync(ct);
        var stays = cases.Select(q => (Case: q, Why: q.WhyNotForget())).Where(q => q.Why is not null).ToList();
        var goes = cases.Where(q => q.WhyNotForget() is null).ToList();
        if (goes.Count == 0)
        {
            throw ProposeErasureHandler.Wrong("Erasure.NothingMayGo");
        }

        request.State = ErasureState.Erased;
        request.Outcome = string.Join(" ", stays.Select(q => Say.Privacy.Format($"Erasure.Stays.{q.Why}", q.Case.Reference)).Prepend(Say.Privacy.Format("Erasure.Done", goes.Count)));
        PersonalJournal.Write(db, PersonalAct.Erased, [.. goes.Select(q => q.Reference)], request.Reason!, by, at.Instant);
        await CaseErasure.ForgetAsync(db, goes, at, ct);
    }
}

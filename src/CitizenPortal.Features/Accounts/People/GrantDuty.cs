using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts.People;

/// <summary>Gives a duty at an agency, from one local date to another (both within, null is open). The duty of sealed reports is only proposed.</summary>
public sealed record GrantDuty(long Person, Duty? Duty, string? Agency)
{
    public DutyScope Scope { get; init; }
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? Reason { get; init; }
}

public sealed class GrantDutyValidator : AbstractValidator<GrantDuty>
{
    public GrantDutyValidator(ReferenceBook book)
    {
        RuleFor(x => x.Duty).Must(d => d is { } duty && GrantableDuties.All.Contains(duty)).WithMessage(_ => Say.Accounts["Duty.None"]);
        RuleFor(x => x.Agency).Must(a => a is not null && book.Current.Agencies.ContainsKey(a)).WithMessage(_ => Say.Accounts["Agency.None"]);
        RuleFor(x => x.Scope).Must((x, scope) => scope == DutyScope.Usual || x.Duty is Domain.Agencies.Duty.Monitor or Domain.Agencies.Duty.Reader).WithMessage(_ => Say.Accounts["Scope.OnlyWatching"]);
        RuleFor(x => x.Kinds).Must((x, kinds) => kinds.Count == 0 || (x.Duty is Domain.Agencies.Duty.Coordinator && kinds.All(CaseKinds.PolicyKeys.Contains))).WithMessage(_ => Say.Accounts["Kinds.OnlyCoordinator"]);
        RuleFor(x => x.Topics).Must((x, topics) => topics.Count == 0 || (x.Duty is { } duty && GrantableDuties.ByTopic.Contains(duty) && topics.All(t => book.Current.Topics.Values.Any(known => known.Group == t || known.Code == t)))).WithMessage(_ => Say.Accounts["Topics.OnlyAgency"]);
        RuleFor(x => x.To).Must((x, to) => to is null || x.From is null || to >= x.From).WithMessage(_ => Say.Accounts["Dates.Backwards"]);
        RuleFor(x => x.Reason).Must(r => !string.IsNullOrWhiteSpace(r)).WithMessage(_ => Say.Accounts["Reason.None"]);
        RuleFor(x => x.Reason).Clean(CleanText.ShortLimit);
    }
}

public sealed class GrantDutyHandler(PortalDb db, PortalClock clock, IValidator<GrantDuty> validator)
{
    /// <summary>True when it holds now; false when somebody else must confirm it first.</summary>
    public async Task<bool> HandleAsync(GrantDuty input, Actor by, CancellationToken ct)
    {
        var grantor = AdministratorsOnly.Check(by);
        AccountRules.NotHimself(input.Person, by, "Duty.NotToHimself");
        await validator.ValidateAndThrowAsync(input, ct);
        var person = await AccountRules.PersonAsync(db, input.Person, ct);
        var (duty, agency) = (input.Duty!.Value, input.Agency!);
        await RefuseTwiceAsync(person.Id, duty, agency, ct);
        await RefuseHeadAloneAsync(person.Id, duty, agency, ct);
        var reason = input.Reason!.Trim();
        if (duty == Duty.SealedHandler)
        {
            db.DutyProposals.Add(new DutyProposal
            {
                UserId = person.Id, Duty = duty, Agency = agency, From = input.From, To = input.To, Reason = reason,
                ProposedBy = grantor, ProposedByName = by.Name, ProposedAt = clock.Now,
            });
        }
        else
        {
            db.Duties.Add(new DutyRow { UserId = person.Id, Duty = duty, Agency = agency, Scope = input.Scope, Kinds = [.. input.Kinds.Distinct()], Topics = [.. input.Topics.Distinct()], From = input.From, To = input.To });
        }

        AccountJournal.Write(db, duty == Duty.SealedHandler ? AccountEventKind.DutyProposed : AccountEventKind.DutyGranted, person, by, clock.Now, $"{duty} {agency}{DutyWords.Only(input.Kinds, input.Topics)}", reason);
        await db.SaveChangesAsync(ct);
        return duty != Duty.SealedHandler;
    }

    /// <summary>The mark of the head says something of an approver only.</summary>
    private async Task RefuseHeadAloneAsync(long person, Duty duty, string agency, CancellationToken ct)
    {
        if (duty == Duty.AgencyHead && !await db.Duties.AnyAsync(d => d.UserId == person && d.Duty == Duty.Approver && d.Agency == agency, ct))
        {
            throw AccountRules.Wrong(nameof(GrantDuty.Duty), "Duty.HeadAlone");
        }
    }

    /// <summary>A duty whose dates are over makes room for the new one.</summary>
    private async Task RefuseTwiceAsync(long person, Duty duty, string agency, CancellationToken ct)
    {
        var today = DeadlineClock.DayOf(clock.Now);
        var old = await db.Duties.SingleOrDefaultAsync(d => d.UserId == person && d.Duty == duty && d.Agency == agency, ct);
        if (old is { To: { } to } && to < today)
        {
            db.Duties.Remove(old);
            await db.SaveChangesAsync(ct);
        }
        else if (old is not null || await db.DutyProposals.AnyAsync(d => d.UserId == person && d.Duty == duty && d.Agency == agency, ct))
        {
            throw AccountRules.Wrong(nameof(GrantDuty.Duty), "Duty.Twice");
        }
    }
}

using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Accounts.People;

/// <summary>The second person's word on a proposed duty of sealed reports.</summary>
public sealed record SettleDuty(long Proposal, bool Confirms);

/// <summary>Only the provincial office confirms, and never who proposed it or who would get it: no administrator can do it alone.</summary>
public sealed class SettleDutyHandler(PortalDb db, PortalClock clock)
{
    public async Task HandleAsync(SettleDuty input, Actor by, CancellationToken ct)
    {
        if (!by.Has(Duty.ProvincialOffice) || by.UserId is not { } me)
        {
            throw new UnauthorizedAccessException("Only the provincial office may do this.");
        }

        var proposal = await db.DutyProposals.SingleOrDefaultAsync(p => p.Id == input.Proposal, ct) ?? throw AccountRules.Wrong("Proposal", "Proposal.Gone");
        if (me == proposal.ProposedBy || me == proposal.UserId)
        {
            throw AccountRules.Wrong("Proposal", "Proposal.SamePerson");
        }

        var person = await AccountRules.PersonAsync(db, proposal.UserId, ct);
        if (input.Confirms)
        {
            db.Duties.Add(new DutyRow { UserId = person.Id, Duty = proposal.Duty, Agency = proposal.Agency, From = proposal.From, To = proposal.To });
        }

        db.DutyProposals.Remove(proposal);
        AccountJournal.Write(
            db, input.Confirms ? AccountEventKind.DutyConfirmed : AccountEventKind.DutyRefused, person, by, clock.Now, $"{proposal.Duty} {proposal.Agency}", proposal.Reason);
        await db.SaveChangesAsync(ct);
    }
}

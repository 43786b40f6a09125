using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Domain.Visibility;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Intake;

public sealed record EarlierCase(string Reference, DateOnly ReceivedOn, QuestionState State);

/// <summary>The cases of the last weeks under the same address or number, so that a question is not typed twice: reference, day and state, no words.</summary>
public sealed class EarlierCasesQuery(PortalDb db, OfficeClock clock, IContactVault vault)
{
    private const int Days = 30;
    private const int Limit = 5;

    public async Task<IReadOnlyList<EarlierCase>> HandleAsync(SubmissionContent content, Actor by, CancellationToken ct)
    {
        if (!by.Has(Duty.CounterStaff) && !by.Has(Duty.Coordinator))
        {
            return [];
        }

        var email = string.IsNullOrWhiteSpace(content.Email) ? null : vault.BlindIndex(content.Email.Trim().ToLowerInvariant());
        var phone = PhoneNumber.TryParse(content.Phone ?? "", out var number) ? vault.BlindIndex(number) : null;
        if (email is null && phone is null)
        {
            return [];
        }

        var since = clock.Now().Day.AddDays(-Days);
        var contacts = db.Contacts.Where(c => (email != null && c.EmailIndex == email) || (phone != null && c.PhoneIndex == phone)).Select(c => c.QuestionId);
        return await db.CasesForSweeps.AsNoTracking()
            .Where(q => q.Audience >= Audience.Staff && q.ReceivedOn >= since && contacts.Contains(q.Id))
            .OrderByDescending(q => q.ReceivedOn).ThenByDescending(q => q.Id).Take(Limit)
            .Select(q => new EarlierCase(q.Reference, q.ReceivedOn, q.State)).ToListAsync(ct);
    }
}

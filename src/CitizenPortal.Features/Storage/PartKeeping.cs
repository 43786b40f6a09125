using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Storage;

/// <summary>Keeps a part split off a case: its own number, the same asker, reached in the same way and proved by the same secret.</summary>
public static class PartKeeping
{
    public static async Task<Receipt> ReceiptAsync(NumberReserve numbers, Question whole, string words, Moment at, CancellationToken ct)
    {
        var id = await numbers.NextAsync(ct);
        return new Receipt(id, Reference.Create(at.Day.Year, id).Value, words, whole.Channel, whole.Coordinator) { Topic = whole.Topic, IsUrgent = whole.IsUrgent };
    }

    public static async Task KeepAsync(PortalDb db, Question whole, Question part, CancellationToken ct)
    {
        db.Add(part);
        if (await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.QuestionId == whole.Id, ct) is { } c)
        {
            db.Contacts.Add(new Contact
            {
                QuestionId = part.Id, Name = c.Name, Organisation = c.Organisation, Email = c.Email, Phone = c.Phone, EmailIndex = c.EmailIndex, PhoneIndex = c.PhoneIndex,
                StopsReminders = c.StopsReminders, SecretSalt = c.SecretSalt, SecretHash = c.SecretHash,
            });
        }
    }

    /// <summary>After the lead has answered: each part on which an agency stayed silent becomes a case in that agency's own name.</summary>
    public static async Task SplitSilentAsync(PortalDb db, NumberReserve numbers, Question whole, Moment at, CancellationToken ct)
    {
        foreach (var opinion in whole.Opinions.Where(o => o.IsSilent && o.EndedAt == at.Instant))
        {
            var part = whole.SplitSilent(opinion, await ReceiptAsync(numbers, whole, opinion.Asked, at, ct), Actor.Sweep(opinion.Agency!), at);
            await KeepAsync(db, whole, part, ct);
        }
    }
}

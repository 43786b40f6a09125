using System.Security.Cryptography;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.SealedReports;

/// <summary>
/// A case that turned out to be a report on an official, or a tố cáo, becomes a sealed report in the commit that says so: earlier holders lose what they
/// had of it, who sent it moves under the sealed key, and its sender goes on with the secret he has. Who has read it stays in the audit trail.
/// </summary>
public sealed class SealedTakeOverKeeping(PortalDb db, ReferenceBook book, SealedRoutingReader routing, IContactVault contacts, ISealedVault vault)
{
    private static readonly WordList OfMoney =
        new(new[] { "tiền", "quà", "đưa tiền", "đòi tiền", "vòi tiền", "nhận tiền", "nộp thêm tiền", "phong bì", "lót tay", "hối lộ", "chung chi", "vòi vĩnh", "bồi dưỡng cán bộ" }.Select(w => (w, "money")));

    /// <summary>Does nothing while the case is on the question's journey, or when it was taken over before.</summary>
    public async Task FollowAsync(Question question, Moment at, CancellationToken ct)
    {
        await SealedCases.WithdrawAsync(db, question, at, ct);
        if (!CaseKinds.IsSealed(question.Kind) || await db.SealedForPortal.AnyAsync(r => r.FromCase == question.Id, ct))
        {
            return;
        }

        var desk = await routing.ReadAsync(at.Day, ct);
        var receipt = await ReceiptAsync(question, at, ct);
        var report = SealedReport.Send(receipt, desk.Routing.HandlerOf(receipt, at.Day), Actor.Sweep(""), at);
        desk.Settle(report, at);
        db.Add(report);
        await MoveImagesAsync(question.Id, report.Id, ct);
        await MoveIdentityAsync(question.Id, report.Id, at, ct);
    }

    private async Task<SealedReceipt> ReceiptAsync(Question question, Moment at, CancellationToken ct)
    {
        var named = book.Current.Officials.In(question.Body).ToList();
        var posts = (await db.Officials.AsNoTracking().Where(o => named.Contains(o.Id)).ToListAsync(ct)).SelectMany(o => o.PostsOn(at.Day)).Select(p => p.Agency).ToList();
        var told = question.Lead ?? question.NamedAgency;
        return new SealedReceipt(SealedNumbers.Id(), SealedNumbers.Reference(at.Day), RandomNumberGenerator.GetBytes(32), ActsOf(question.Body),
            posts.Count == 0 || (told is not null && posts.Contains(told)) ? told ?? question.Coordinator : posts[0], question.Body)
        {
            Officials = named, IsDenunciation = question.Kind == CaseKind.Denunciation, FromCase = question.Id, SentAt = question.ReceivedAt,
            // The unit may hold the case or have held it: the level above looks at it first.
            HidesFromUnit = question.Lead is not null,
        };
    }

    /// <summary>Nobody chose acts from the list: words of money send it to the inspectorate, everything else is conduct until its handler says more.</summary>
    private static SealedActs ActsOf(string text) => OfMoney.Hits(text).Count > 0 ? SealedActs.Money : SealedActs.Attitude;

    private async Task MoveImagesAsync(long question, long report, CancellationToken ct)
    {
        foreach (var file in await db.Attachments.Where(f => f.QuestionId == question && f.RemovedAt == null && (f.Place == FilePlace.Question || f.Place == FilePlace.Supplement)).ToListAsync(ct))
        {
            if (FileKinds.IsImage(file.Kind))
            {
                db.SealedImages.Add(new SealedImage { StoredName = file.StoredName, Kind = file.Kind, Size = file.Size, Sha256 = file.Sha256, ReportId = report });
                db.Attachments.Remove(file);
            }
        }
    }

    private async Task MoveIdentityAsync(long question, long report, Moment at, CancellationToken ct)
    {
        if (await db.Contacts.SingleOrDefaultAsync(c => c.QuestionId == question, ct) is not { } contact)
        {
            return;
        }

        db.SealedIdentities.Add(new SealedIdentity
        {
            ReportId = report, Name = Reseal(contact.Name), Email = Reseal(contact.Email), Phone = Reseal(contact.Phone), SecretSalt = contact.SecretSalt, SecretHash = contact.SecretHash,
        });
        if (contact.Email is not null)
        {
            db.BlindNotices.Add(new BlindNotice { ReportId = report, MessageId = $"{Guid.NewGuid():N}@{LetterWriter.MessageIdDomain}", DueAt = at.Instant });
        }

        (contact.Name, contact.Organisation, contact.Email, contact.Phone, contact.EmailIndex, contact.PhoneIndex) = (null, null, null, null, null, null);
    }

    private byte[]? Reseal(byte[]? contact) => contact is null ? null : vault.Seal(contacts.Open(contact));
}

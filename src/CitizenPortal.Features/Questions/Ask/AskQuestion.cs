using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Questions.Ask;

/// <summary>Sends what was typed. The same submission key is always the same case and the same secret, however often it is posted.</summary>
public sealed record AskQuestion(string SubmissionKey, SubmissionContent Content)
{
    public Channel Channel { get; init; } = Channel.Web;

    public DateTimeOffset? ContactAt { get; init; }

    /// <summary>For a case typed by the staff: how it came and how consent was given.</summary>
    public string? EntryNote { get; init; }

    /// <summary>The network it came from, for who leaves no contact; kept only as a hash whose key is destroyed after the day.</summary>
    public string? Network { get; init; }
}

public sealed record AskReceipt(long QuestionId, string Reference, string Secret, DateOnly PromisedOn, DateOnly ScreenBy, ContactWay ContactBy)
{
    public bool IsHeld { get; init; }
}

public sealed class AskQuestionHandler(
    PortalDb db, OfficeClock clock, ReferenceBook book, NumberReserve numbers, IContactVault vault, IDatabaseProvider provider)
{
    private const int Attempts = 3;

    public async Task<AskReceipt> HandleAsync(AskQuestion input, Actor by, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(input.SubmissionKey, ct) is { } earlier)
            {
                return earlier;
            }

            var question = await NewAsync(input, by, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return ReceiptOf(question.Id, question.Reference, question.PromisedOn, question.ScreenBy, question.ContactBy, input.SubmissionKey) with { IsHeld = question.IsHeld };
            }
            catch (DbUpdateException clash) when (attempt < Attempts && (clash is DbUpdateConcurrencyException || provider.IsUniqueViolation(clash)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Question> NewAsync(AskQuestion input, Actor by, CancellationToken ct)
    {
        var moment = clock.Now();
        var content = input.Content;
        var id = await numbers.NextAsync(ct);
        var contact = ContactBook.Of(id, content, vault, input.SubmissionKey);
        if (by.UserId is null && input.Channel == Channel.Web)
        {
            await SenderRestrictions.CheckAsync(db, contact, moment.Day, ct);
        }

        var question = Question.Ask(new Receipt(id, Reference.Create(moment.Day.Year, id).Value, content.Text!, input.Channel, book.Current.CoordinatorFor(CaseKind.Question, FeedbackBasis.None))
        {
            SubmissionKey = input.SubmissionKey,
            Topic = content.Topic,
            Locality = content.Locality,
            NamedAgency = content.NamedAgency,
            IsUrgent = content.Topic is { } topic && book.Current.Topics.TryGetValue(topic, out var known) && known.IsUrgent,
            ConsentsToPublication = content.ConsentsToPublication == true,
            HidesNameFromAgency = content.HidesNameFromAgency,
            ContactBy = contact.Email is not null ? ContactWay.Email : contact.Phone is not null ? ContactWay.Phone : ContactWay.None,
            Suspicion = Suspicions.Of(book.Current, content.Text!, content.Topic),
            ContactAt = input.ContactAt,
            EnteredBy = by.UserId,
            EntryNote = input.EntryNote,
            IsHeld = by.UserId is null && await AskTallies.IsOverAsync(db, contact, input.Network, moment.Day, ct),
        }, by, moment);
        db.Add(question);
        db.Contacts.Add(contact);
        if (await db.Submissions.SingleOrDefaultAsync(s => s.Key == input.SubmissionKey, ct) is { } submission)
        {
            (submission.QuestionId, submission.ExpiresAt) = (id, moment.Instant.AddHours(1));
            await db.BindFilesAsync(input.SubmissionKey, id, FilePlace.Question, ct);
        }

        return question;
    }

    private async Task<AskReceipt?> FindAsync(string submissionKey, CancellationToken ct) =>
        await db.CasesForSweeps.Where(q => q.SubmissionKey == submissionKey)
            .Select(q => new { q.Id, q.Reference, q.PromisedOn, q.ScreenBy, q.ContactBy, q.IsHeld })
            .SingleOrDefaultAsync(ct) is { } found
            ? ReceiptOf(found.Id, found.Reference, found.PromisedOn, found.ScreenBy, found.ContactBy, submissionKey) with { IsHeld = found.IsHeld }
            : null;

    private AskReceipt ReceiptOf(long id, string reference, DateOnly? promisedOn, DateOnly? screenBy, ContactWay contactBy, string submissionKey) =>
        new(id, reference, TrackingSecret.Format(vault.TrackingSecret(submissionKey)), promisedOn ?? default, screenBy ?? promisedOn ?? default, contactBy);
}

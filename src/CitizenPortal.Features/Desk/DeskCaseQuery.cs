using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Records;
using CitizenPortal.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Desk;

/// <summary>Reads one case for somebody who handles it; null when there is none that he may see.</summary>
public sealed class DeskCaseQuery(PortalDb db, ReferenceBook reference, OfficeClock clock, IContactVault vault, ReadingKeeping readings)
{
    /// <summary>The key of a case that somebody handles; nothing of it is shown, so nothing is noted.</summary>
    public async Task<long?> FindAsync(string caseReference, Actor viewer, CancellationToken ct) =>
        await db.HandledCases(viewer).Where(q => q.Reference == caseReference).Select(q => (long?)q.Id).SingleOrDefaultAsync(ct);

    public async Task<DeskCaseView?> ReadAsync(string caseReference, Actor viewer, CancellationToken ct)
    {
        var question = await db.HandledCases(viewer).AsNoTracking().Include(q => q.Parties).Include(q => q.Opinions).AsSplitQuery()
            .SingleOrDefaultAsync(q => q.Reference == caseReference, ct);
        if (question is null)
        {
            return null;
        }

        var contact = await ContactAsync(question, viewer, ct);
        ReadingNote[] seen = [new(AuditAct.ReadCase, question.Reference), new(AuditAct.OpenContact, question.Reference)];
        await readings.NoteAsync(viewer, seen.Take(contact is null ? 1 : 2), ct);
        var (now, book) = (clock.Now(), reference.Current);
        var history = await db.History(question.Id).AsNoTracking().OrderBy(e => e.Number).ToListAsync(ct);
        var names = await NamesAsync(question, ct);
        return new DeskCaseView(question.Id, question.Reference, question.Version, question.State, question.Body)
        {
            Kind = question.Kind, Basis = question.Basis, Channel = question.Channel, Suspicion = question.Suspicion,
            FlagReason = question.FlagReason, IsUrgent = question.IsUrgent, IsScreened = question.ScreenedAt is not null,
            ConsentsToPublication = question.ConsentsToPublication, IsGeneralised = question.IsGeneralised,
            Asker = new AskerView(Open(contact?.Name), Open(contact?.Organisation), IsHidden(question, viewer), question.ContactBy),
            Place = new PlaceView(
                question.Topic, book.TopicName(question.Topic), question.Locality, book.LocalityName(question.Locality))
            {
                NamedAgencyCode = question.NamedAgency, NamedAgency = book.AgencyName(question.NamedAgency),
            },
            Holders = HoldersOf(question, names, book),
            ReceivedAt = question.ReceivedAt,
            Promised = Promised(question, now),
            HolderDue = DueDates.View(now, question.HolderDueOn, question.HolderSteps, question.State == QuestionState.AwaitingCitizen),
            ReplyBy = DueDates.View(now, question.ReplyBy, paused: true),
            PublishBy = question.ConsentsToPublication || question.IsGeneralised ? DueDates.View(now, question.PublishBy) : null,
            ReopenBy = DueDates.View(now, question.ReopenDecideBy),
            Cause = question.Cause,
            Work = question is { WorkPromised: { } work, WorkPromisedOn: { } on } ? new(work, book.AgencyName(question.WorkPromisedBy), on, question.WorkPromiseKept) : null,
            Segments = [.. CaseSegments.Of(history).Concat(CaseSegments.OfOpinions(question.Opinions)).Select(s => new SegmentView(s.Kind, s.Holder is null ? null : book.AgencyName(s.Holder), s.From, s.To)
            {
                DueOn = s.DueOn, DaysLate = s.WorkingDaysLate(now.Clock.Calendar, now.Instant),
            })],
            Answer = question.IsRecused(viewer.UserId) && question.IsOpen ? null : question.Answer, PublicBody = question.PublicBody, PublicAnswer = question.PublicAnswer, KeptData = question.KeptData,
            Record = AnswerRecordView.Of(question, isWhole: true),
            Versions = [.. history.Where(e => e.Verb == Verb.Submit).Select(e => Told(e, question, viewer)).Index().Where(e => e.Item.Words is not null)
                .Select(e => new AnswerVersionView(e.Index + 1, e.Item.At, e.Item.ActorName, e.Item.Words!))],
            Draft = await DraftAsync(question, viewer, ct),
            Events = [.. history.Select(e => Told(e, question, viewer)).Select(e => EventNames.View(e, question.Answer, book))],
            Acts = DeskActs.For(question, viewer, now),
        };
    }

    private static DueView? Promised(Question question, Moment now) =>
        question.IsOpen && DueDates.View(now, question.PromisedOn, question.PromiseSteps, question.State == QuestionState.AwaitingCitizen) is { } due
            ? due with { IsProvisional = question.IsProvisional }
            : null;

    private static HoldersView HoldersOf(Question question, Dictionary<long, string> names, ReferenceEdition book) =>
        new(book.AgencyName(question.Holder), book.AgencyName(question.Coordinator), question.Lead, book.AgencyName(question.Lead))
        {
            Coordinating = [.. question.Parties.Where(p => p.Role == PartyRole.Coordinating).Select(p => book.AgencyName(p.Agency))],
            Assignee = NameOf(names, question.AssigneeId),
            Drafter = NameOf(names, question.DrafterId),
            Reviewer = question.State == QuestionState.InProgress ? null : NameOf(names, question.ReviewerId),
            Approver = question.IsOpen ? null : NameOf(names, question.ApproverId),
        };

    /// <summary>Why somebody stepped aside is for the approver and the monitor; what was handed in is not for him who did.</summary>
    private static QuestionEvent Told(QuestionEvent e, Question question, Actor viewer) =>
        (e.Verb == Verb.Recuse && !question.ApprovesHere(viewer) && !viewer.Has(Duty.Monitor) && e.ActorId != viewer.UserId)
            || (e.Verb == Verb.Submit && question.State is QuestionState.InProgress or QuestionState.AwaitingApproval && question.IsRecused(viewer.UserId))
            ? e.WithoutWords()
            : e;

    private static string? NameOf(Dictionary<long, string> names, long? id) => id is { } known ? names.GetValueOrDefault(known) : null;

    private async Task<Dictionary<long, string>> NamesAsync(Question question, CancellationToken ct)
    {
        long[] ids = [.. new[] { question.AssigneeId, question.DrafterId, question.ReviewerId, question.ApproverId }.OfType<long>()];
        return await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, ct);
    }

    /// <summary>Who asked, still sealed; null when nobody is named or the viewer may not know.</summary>
    private async Task<Contact?> ContactAsync(Question question, Actor viewer, CancellationToken ct) => IsHidden(question, viewer)
        ? null
        : await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.QuestionId == question.Id && (c.Name != null || c.Organisation != null), ct);

    /// <summary>The coordinator knows who asked; the agency does not when the resident wished so.</summary>
    private static bool IsHidden(Question question, Actor viewer) => question.HidesNameFromAgency && !viewer.Has(Duty.Coordinator, question.Coordinator);

    private string? Open(byte[]? sealedText) => sealedText is null ? null : vault.Open(sealedText);

    private async Task<DraftView?> DraftAsync(Question question, Actor viewer, CancellationToken ct)
    {
        var writes = viewer.Has(Duty.Official, question.Lead) || question.ApprovesHere(viewer) || (question.IsForwarded && viewer.Has(Duty.Coordinator, question.Coordinator));
        if (question.State is not (QuestionState.InProgress or QuestionState.AwaitingApproval) || !writes || question.IsRecused(viewer.UserId))
        {
            return null;
        }

        return await db.Drafts.AsNoTracking().Where(d => d.QuestionId == question.Id)
            .Select(d => new DraftView(
                d.Text, d.Version, d.SavedAt, db.Users.Where(u => u.Id == d.AuthorId).Select(u => u.FullName).FirstOrDefault() ?? "", d.AuthorId == viewer.UserId) { Citations = d.Citations })
            .SingleOrDefaultAsync(ct);
    }
}

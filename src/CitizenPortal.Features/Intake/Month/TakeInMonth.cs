using System.Security.Cryptography;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Intake.Month;

/// <summary>What a monthly sheet came to: its faults, or what it does. Of many faults the first are listed and all are counted.</summary>
public sealed record MonthReport(ImportReport Faults, MonthPlan? Plan);

/// <summary>
/// Takes in what other channels received in a month, whole or not at all. The number of a row at its channel comes in once, however often
/// its file is sent.
/// </summary>
public sealed class TakeInMonthHandler(ChannelSheetFile file, PortalDb db, OfficeClock clock, ReferenceBook book, NumberReserve numbers, IContactVault vault)
{
    private const string KeyPrefix = "nt-";

    /// <summary>Looks the file through and changes nothing.</summary>
    public async Task<MonthReport> CheckAsync(ReadOnlyMemory<byte> content, Actor by, CancellationToken ct)
    {
        if (by.UserId is null || !(by.Has(Duty.CounterStaff) || by.Has(Duty.Coordinator)))
        {
            throw new UnauthorizedAccessException("Only the counter and the coordinator take in the sheets of other channels.");
        }

        var table = SheetTable.Open(content, ChannelSheetFile.Columns);
        var plan = await file.ReadAsync(table, ct);
        return new(ImportReport.Of(table, null), table.HasFaults ? null : plan);
    }

    /// <summary>Looks it through again and takes in what is not there by now.</summary>
    public async Task<MonthReport> ImportAsync(ReadOnlyMemory<byte> content, Actor by, CancellationToken ct)
    {
        var report = await CheckAsync(content, by, ct);
        if (report.Plan is not { } plan)
        {
            return report;
        }

        try
        {
            var moment = clock.Now();
            foreach (var row in plan.Rows)
            {
                await AddAsync(row, by, moment, ct);
            }

            await db.SaveChangesAsync(ct);
            return report;
        }
        catch (DbUpdateException)
        {
            return new(ImportReport.Stale(), null);
        }
    }

    private async Task AddAsync(ChannelRow row, Actor by, Moment moment, CancellationToken ct)
    {
        var id = await numbers.NextAsync(ct);
        var receipt = new Receipt(id, Reference.Create(moment.Day.Year, id).Value, row.Content.Text!, row.Channel, book.Current.CoordinatorFor(CaseKind.Question, FeedbackBasis.None))
        {
            Source = row.Source,
            SourceId = row.Number,
            Topic = row.Content.Topic,
            Locality = row.Content.Locality,
            ConsentsToPublication = row.Content.ConsentsToPublication == true,
            Suspicion = Suspicions.Of(book.Current, row.Content.Text!, row.Content.Topic),
            ContactAt = row.ContactAt(moment.Instant),
            EnteredBy = by.UserId,
            EntryNote = Note(row),
        };
        if (row.Answer is { } answer)
        {
            db.Add(Question.Import(receipt, answer, by, moment));
            return;
        }

        var key = KeyPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var contact = ContactBook.Of(id, row.Content, vault, key);
        db.Contacts.Add(contact);
        db.Add(Question.Ask(receipt with
        {
            SubmissionKey = key,
            IsUrgent = row.Content.Topic is { } topic && book.Current.Topics[topic].IsUrgent,
            ContactBy = contact.Email is not null ? ContactWay.Email : contact.Phone is not null ? ContactWay.Phone : ContactWay.None,
        }, by, moment));
    }

    private static string Note(ChannelRow row)
    {
        var channel = Say.Journey[$"Channel.{row.Channel}"];
        return row.Answer is not null ? Say.Intake.Format("Month.NoteAnswered", channel, row.Number)
            : Say.Intake.Format("Month.NoteOpen", channel, row.Number, Say.Intake[(row.ConsentsToRecord, row.Content.ConsentsToPublication == true) switch
            {
                (true, true) => "Given.Both",
                (true, false) => "Given.Record",
                (false, true) => "Given.Publication",
                (false, false) => "Given.Nothing",
            }]);
    }
}

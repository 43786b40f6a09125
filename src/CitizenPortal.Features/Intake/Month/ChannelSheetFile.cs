using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Intake.Month;

/// <summary>The monthly sheet of the other channels: one row a contact. A row that the channel answered needs no consent, for no name comes in with it.</summary>
public sealed class ChannelSheetFile(PortalDb db, OfficeClock clock, ReferenceBook book, IValidator<AskQuestion> asked)
{
    public const int MostRows = 5_000;
    private const int OldestDays = 366;
    private const int NumberLimit = 60;
    private const int AtOnce = 500;

    private static readonly SheetColumn Channel = Column("Channel", true, 22);
    private static readonly SheetColumn Number = Column("Number", true, 18);
    private static readonly SheetColumn Day = Column("Day", true, 14, SheetType.Date);
    private static readonly SheetColumn Text = Column("Text", true, 60);
    private static readonly SheetColumn Topic = Column("Topic", false, 14);
    private static readonly SheetColumn Place = Column("Place", false, 16);
    private static readonly SheetColumn Name = Column("Name", false, 24);
    private static readonly SheetColumn Phone = Column("Phone", false, 16);
    private static readonly SheetColumn Email = Column("Email", false, 26);
    private static readonly SheetColumn Consent = Column("Consent", false, 16, SheetType.Truth);
    private static readonly SheetColumn Publish = Column("Publish", false, 16, SheetType.Truth);
    private static readonly SheetColumn AnsweredBy = Column("AnsweredBy", false, 20);
    private static readonly SheetColumn AnsweredOn = Column("AnsweredOn", false, 14, SheetType.Date);
    private static readonly SheetColumn Answer = Column("Answer", false, 60);

    private static readonly Dictionary<string, SheetColumn> ByProperty = new()
    {
        ["Content.Text"] = Text, ["Content.Name"] = Name, ["Content.Phone"] = Phone, ["Content.Email"] = Email,
    };

    public static IReadOnlyList<SheetColumn> Columns => [Channel, Number, Day, Text, Topic, Place, Name, Phone, Email, Consent, Publish, AnsweredBy, AnsweredOn, Answer];

    public IReadOnlyList<SheetCodes> Codes =>
    [
        new(Channel.Heading, ChannelRow.Channels.Select(c => (Say.Journey[$"Channel.{c}"], Say.Intake["Month.ChannelCode"]))),
        new(Topic.Heading, book.Current.Topics.Values.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => (t.Code, t.Name))),
        new(Place.Heading, book.Current.Localities.Values.OrderBy(l => l.Id, StringComparer.Ordinal).Select(l => (l.Id, l.Name))),
        ExchangeCodes.Agencies(book.Current, AnsweredBy.Heading),
    ];

    /// <summary>Reads every row and tells every fault to the table; null when there are any. Changes nothing.</summary>
    public async Task<MonthPlan?> ReadAsync(SheetTable table, CancellationToken ct)
    {
        if (table.Lines.Count > MostRows)
        {
            table.Fail(0, Say.Intake.Format("Month.TooMany", MostRows));
            return null;
        }

        var now = clock.Now();
        Dictionary<(string Source, string Number), int> seen = [];
        List<ChannelRow> rows = [];
        foreach (var line in table.Lines)
        {
            if (Read(line, now.Day) is not { } row)
            {
                continue;
            }

            if (!seen.TryAdd((row.Source, row.Number), line.Number))
            {
                line.Fail(Number, Say.Sheets.Format("Value.Twice", seen[(row.Source, row.Number)]));
            }

            rows.Add(row);
        }

        if (table.HasFaults)
        {
            return null;
        }

        var there = await AlreadyThereAsync(rows, ct);
        List<ChannelRow> fresh = [.. rows.Where(r => !there.Contains((r.Source, r.Number)))];
        return new MonthPlan(fresh, fresh.Count(r => r.Answer is null && Question.IsLateEntry(r.ContactOn, now)), rows.Count - fresh.Count);
    }

    private async Task<HashSet<(string Source, string Number)>> AlreadyThereAsync(List<ChannelRow> rows, CancellationToken ct)
    {
        HashSet<(string, string)> found = [];
        foreach (var numbers in rows.Select(r => r.Number).Distinct().Chunk(AtOnce))
        {
            found.UnionWith((await db.CasesForSweeps.Where(q => q.SourceId != null && numbers.Contains(q.SourceId)).Select(q => new { q.Source, q.SourceId }).ToListAsync(ct)).Select(f => (f.Source ?? "", f.SourceId!)));
        }

        return found;
    }

    private static SheetColumn Column(string key, bool required, double width, SheetType type = SheetType.Text) =>
        new(Say.Intake[$"Month.{key}"], type) { Required = required, Width = width, Hint = Say.Intake[$"Month.{key}Hint"], Example = Say.Intake[$"Month.{key}Example"] };

    private ChannelRow? Read(SheetLine line, DateOnly today)
    {
        var (word, number, day) = (line.Text(Channel), line.Text(Number, NumberLimit), line.Date(Day));
        var channel = word is null ? null : ChannelRow.Named(word);
        if (word is not null && channel is null)
        {
            line.Fail(Channel, Say.Intake["Month.NoChannel"]);
        }

        if (day > today || day <= today.AddDays(-OldestDays))
        {
            line.Fail(Day, Say.Intake[day > today ? "Month.Future" : "Month.TooOld"]);
        }

        var (answer, content, consent) = (ReadAnswer(line, day, today), ReadContent(line), line.Truth(Consent) == true);
        content = answer is null ? content : content with { Name = null, Phone = null, Email = null, CodeOnly = true };
        if (!consent && answer is null && content is not { Name: null, Phone: null, Email: null })
        {
            line.Fail(Consent, Say.Intake["Month.NoConsent"]);
        }

        line.Tell(asked.Validate(new AskQuestion("", content), o => o.IncludeRuleSets(AskQuestionValidator.TextStep, AskQuestionValidator.ContactStep)), ByProperty, Text);
        return channel is { } of && number is not null && day is { } on
            ? new(of, ChannelRow.NumberOf(number), on, content) { Answer = answer, ConsentsToRecord = consent }
            : null;
    }

    private SubmissionContent ReadContent(SheetLine line)
    {
        var (topic, place, phone, email) = (line.Text(Topic), line.Text(Place), line.Text(Phone), line.Text(Email));
        if (topic is not null && !book.Current.Topics.ContainsKey(topic))
        {
            line.Fail(Topic, Say.Intake["Month.NoTopic"]);
        }

        if (place is not null && !book.Current.Localities.ContainsKey(place))
        {
            line.Fail(Place, Say.Intake["Month.NoPlace"]);
        }

        return new()
        {
            Text = line.Text(Text, CleanText.LongLimit), Topic = topic, Locality = place, Name = line.Text(Name), Phone = phone, Email = email,
            CodeOnly = phone is null && email is null, ConsentsToPublication = line.Truth(Publish) == true,
        };
    }

    /// <summary>An answer is all three: who, when and what; a part of it is a fault at what is missing.</summary>
    private OutsideAnswer? ReadAnswer(SheetLine line, DateOnly? contact, DateOnly today)
    {
        var (agency, on, words) = (line.Text(AnsweredBy), line.Date(AnsweredOn), line.Text(Answer, CleanText.LongLimit));
        if ((agency, on, words) is (null, null, null))
        {
            return null;
        }

        foreach (var (column, isMissing) in new[] { (AnsweredBy, agency is null), (AnsweredOn, on is null), (Answer, words is null) })
        {
            if (isMissing)
            {
                line.Fail(column, Say.Intake["Month.HalfAnswer"]);
            }
        }

        if (agency is not null && !(book.Current.Agencies.TryGetValue(agency, out var known) && (on is null || known.IsValid(on.Value))))
        {
            line.Fail(AnsweredBy, Say.Intake["Month.NoAgency"]);
        }

        if (on > today || on < contact)
        {
            line.Fail(AnsweredOn, Say.Intake["Month.BadAnswerDay"]);
        }

        return new(agency ?? "", on ?? today, words ?? "");
    }
}

using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Records;

/// <summary>
/// The papers that go with a case: the slip of its routing, or the letter to a body without an account. They name the case by its
/// reference and never the one who asked; the letter holds only what its writer typed.
/// </summary>
public sealed class TransferPaperQuery(PortalDb db, ReferenceBook reference)
{
    /// <summary>The slip of the last routing, or with <paramref name="letter"/> the letter of that number in the order of the case's opinions; null where there is none for this viewer.</summary>
    public async Task<OfficialPaper?> ReadAsync(string caseReference, int? letter, Actor viewer, CancellationToken ct)
    {
        var question = await db.HandledCases(viewer).AsNoTracking().Include(q => q.Parties).Include(q => q.Opinions).AsSplitQuery()
            .SingleOrDefaultAsync(q => q.Reference == caseReference, ct);
        if (question is null)
        {
            return null;
        }

        if (letter is { } number)
        {
            return question.Opinions.SingleOrDefault(o => o.Number == number && o.Letter is not null) is { } asked ? Letter(question, asked, asked.Letter!) : null;
        }

        var routed = await db.History(question.Id).AsNoTracking().Where(e => e.Verb == Verb.Route || e.Verb == Verb.Decide).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        return routed?.HolderAfter is { } to ? Slip(question, routed, to) : null;
    }

    private OfficialPaper Slip(Question question, QuestionEvent routed, string to)
    {
        var book = reference.Current;
        string[] others = [.. question.Parties.Where(p => p.Role == PartyRole.Coordinating && p.Agency != to).Select(p => book.AgencyFullName(p.Agency))];
        return Paper(question, $"phieu-chuyen-{question.Reference}.docx", DeadlineClock.DayOf(routed.At)) with
        {
            Title = Say.Record["Paper.Slip"],
            To = [book.AgencyFullName(to)],
            Paragraphs =
            [
                Say.Record.Format("Paper.SlipLead", book.AgencyFullName(question.Coordinator), Unbroken(question.Reference), WrittenDay.Day(question.ReceivedOn), book.TopicName(question.Topic)),
                .. question.Body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                .. string.IsNullOrWhiteSpace(routed.Words) ? Array.Empty<string>() : [Say.Record.Format("Paper.Basis", routed.Words.TrimEnd('.'))],
                .. others.Length == 0 ? Array.Empty<string>() : [Say.Record.Format("Paper.With", string.Join(", ", others))],
                question.PromisedOn is { } promised ? Say.Record.Format("Paper.AskDue", book.AgencyFullName(to), WrittenDay.Day(promised)) : Say.Record.Format("Paper.Ask", book.AgencyFullName(to)),
            ],
            Copies = [Say.Record["Paper.AsAbove"], .. others.Select(other => $"{other};"), Say.Record["Paper.Kept"]],
        };
    }

    /// <summary>A reference on paper stays on one line.</summary>
    private static string Unbroken(string reference) => reference.Replace('-', '\u2011');

    private OfficialPaper Letter(Question question, CaseOpinion asked, OutgoingLetter letter) =>
        Paper(question, $"cong-van-{question.Reference}-{asked.Number}.docx", letter.On) with
        {
            Number = letter.Number,
            About = Say.Record.Format("Paper.About", Unbroken(question.Reference)),
            To = [letter.Body],
            Paragraphs =
            [
                Say.Record.Format("Paper.LetterLead", reference.Current.AgencyFullName(question.Coordinator), Unbroken(question.Reference), WrittenDay.Day(question.ReceivedOn)),
                .. asked.Asked.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                Say.Record.Format("Paper.LetterDue", letter.Body, WrittenDay.Day(asked.DueOn)),
            ],
        };

    private OfficialPaper Paper(Question question, string name, DateOnly on)
    {
        var book = reference.Current;
        var managing = book.ManagerOf(question.Coordinator);
        return new OfficialPaper(name)
        {
            Managing = managing is null ? "" : book.AgencyFullName(managing),
            Office = book.AgencyFullName(question.Coordinator),
            Place = Say.Record["Paper.Place"],
            On = on,
            To = [],
            Paragraphs = [],
            Copies = [Say.Record["Paper.AsAbove"], Say.Record["Paper.Kept"]],
        };
    }
}

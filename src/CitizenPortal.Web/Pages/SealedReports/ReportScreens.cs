using System.Globalization;
using CitizenPortal.Components.Cases;
using CitizenPortal.Components.SealedReports;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.SealedReports;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.SealedReports;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.SealedReports;

/// <summary>What a screen of a report shows beside the fields: agencies, the people of one, the summary.</summary>
public sealed class ReportScreens(ReferenceEdition book, Moment now, OfficialsQuery officials)
{
    public const string EditPrefix = "sua-";

    public static ReportLinks Addresses { get; } = new(Links.ReportOfficial, Links.Track(), Links.ComplaintGuide, Links.DenunciationGuide, Links.Ask, Links.NeutralPage);

    public async Task<ReportView> OfAsync(ReportScreen screen, string? key, SealedContent content, IReadOnlyList<FileView> files, CancellationToken ct)
    {
        IReadOnlyList<OfficialChoice> people = screen is ReportScreen.Person or ReportScreen.Check && content.Agency is { } agency ? await officials.AtAsync(agency, now.Day, ct) : [];
        return new ReportView
        {
            Screen = screen,
            Links = Addresses,
            Key = key,
            Content = content,
            Files = files,
            Agencies = screen == ReportScreen.Agency ? Agencies() : [],
            People = [.. people.Select(p => new Choice(p.Id.ToString(CultureInfo.InvariantCulture), p.FullName, p.Counter is null ? p.Position : $"{p.Position}, {p.Counter}"))],
            Counters = [.. people.Select(p => p.Counter).OfType<string>().Distinct().Order(VietnameseOrder.Instance).Select(c => new Choice(c, c))],
            Summary = screen == ReportScreen.Check ? Rows(content, files, people) : [],
        };
    }

    private ChoiceGroup[] Agencies() =>
    [
        .. new[] { AgencyLevel.Province, AgencyLevel.Department, AgencyLevel.District, AgencyLevel.Commune, AgencyLevel.Vertical, AgencyLevel.Company, AgencyLevel.Other }
            .Select(level => new ChoiceGroup(Say.Sealed[$"Level.{level}"],
                [.. book.Agencies.Values.Where(a => a.Level == level && a.IsValid(now.Day)).OrderBy(a => a.ShortName, VietnameseOrder.Instance).Select(a => new Choice(a.Code, a.ShortName))]))
            .Where(g => g.Choices.Count > 0),
    ];

    private SummaryRow[] Rows(SealedContent content, IReadOnlyList<FileView> files, IReadOnlyList<OfficialChoice> people) =>
    [
        Row("Check.Acts", string.Join('\n', content.Acts.Each().Select(act => Say.Sealed[$"Act.{act}"])), ReportScreen.Acts),
        Row("Check.Agency", book.AgencyFullName(content.Agency), ReportScreen.Agency),
        Row("Check.Person", Person(content, people), ReportScreen.Person),
        Row("Check.Story", string.Join('\n', new[] { content.Text, content.Day, content.Time }.Where(t => !string.IsNullOrWhiteSpace(t))), ReportScreen.Story),
        .. files.Count == 0 ? Array.Empty<SummaryRow>() : [Row("Check.Images", string.Join('\n', files.Select(f => f.Name)), ReportScreen.Story)],
        Row("Check.Sender", Sender(content), ReportScreen.Sender),
        Row("Check.Unit", Say.Sealed[content.HidesFromUnit ? "Check.UnitHidden" : content.Acts.TouchesMoney() ? "Check.UnitOut" : "Check.UnitMayKnow"], ReportScreen.Sender),
    ];

    private static SummaryRow Row(string label, string value, ReportScreen screen) =>
        new(Say.Sealed[label], value, new SummaryChange(Say.Public["Ask.Check.Edit"], Say.Sealed[label], ButtonName: "di", ButtonValue: EditPrefix + screen));

    private static string Person(SealedContent content, IReadOnlyList<OfficialChoice> people) => content.IsUnknown
        ? string.Join('\n', new[] { Say.Sealed["Person.Unknown"], content.NameGiven, content.Counter, content.Place }.Where(t => !string.IsNullOrWhiteSpace(t)))
        : people.FirstOrDefault(p => p.Id == content.Official) is { } one ? $"{one.FullName}\n{one.Position}" : "";

    private static string Sender(SealedContent content) => content.IsAnonymous == false
        ? string.Join('\n', new[] { content.Name, content.Email, content.Phone }.Where(t => !string.IsNullOrWhiteSpace(t)))
        : Say.Sealed["Sender.Anonymous"];
}

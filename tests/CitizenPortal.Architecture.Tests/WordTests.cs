using CitizenPortal.Architecture.Tests.Reading;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Files;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Accounts.People;
using CitizenPortal.Features.Intake.Restrictions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Reading.Show;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Web.Pages.Questions;

namespace CitizenPortal.Architecture.Tests;

public sealed class WordTests
{
    private static readonly IReadOnlyList<WordsFile> Files = WordsFile.AllOf(Sources.Project);

    private static readonly (string, string, IEnumerable<string>)[] Families =
    [
        ("Journey", "State", Enum.GetNames<QuestionState>()),
        ("Journey", "Verb", Enum.GetNames<Verb>()),
        ("Journey", "Event", Enum.GetNames<Verb>()),
        ("Journey", "Duty", Enum.GetNames<Duty>()),
        ("Journey", "Kind", Enum.GetNames<CaseKind>()),
        ("Journey", "Basis", Enum.GetNames<FeedbackBasis>()),
        ("Journey", "Channel", Enum.GetNames<Channel>()),
        ("Journey", "Suspicion", Enum.GetNames<Suspicion>()),
        ("Journey", "Gap", Enum.GetNames<RoutingGap>()),
        ("Journey", "Refusal", Enum.GetNames<RefusalCode>()),
        ("Journey", "Target", Enum.GetNames<EscalationTarget>()),
        ("Journey", "Decline.Reason", DeclineReasons.All),
        ("Journey", "Cause", DelayCauses.All),
        ("Journey", "Withdraw.Reason", WithdrawalReasons.All),
        ("Journey", "Segment", Enum.GetNames<SegmentKind>()),
        ("Public", "Step", ShowCaseQuery.Told.Select(verb => verb.ToString())),
        ("Public", "Decline", DeclineReasons.All),
        ("Public", "PhaseFilter", PhaseNames.Offered.Select(p => p.ToString())),
        ("Public", "PersonalData", Enum.GetNames<PersonalDataKind>()),
        ("Desk", "Personal", Enum.GetNames<PersonalDataKind>()),
        ("Desk", "Step", Enum.GetNames<DueStepKind>()),
        ("Letters", "Subject", AccountLetters.All),
        ("Letters", "Kind", AccountLetters.All),
        ("Letters", "Subject", RestrictionLetters.All),
        ("Letters", "Kind", RestrictionLetters.All),
        ("Journey", "LeftOut", Enum.GetNames<LeftOut>()),
        ("Accounts", "State", Enum.GetNames<PersonState>()),
        ("Accounts", "Step", Enum.GetNames<PersonStep>()),
        ("Accounts", "Stepped", Enum.GetNames<PersonStep>()),
        ("Accounts", "Scope", Enum.GetNames<DutyScope>()),
        ("Accounts", "Event", Enum.GetNames<AccountEventKind>()),
        ("Letters", "Subject", LetterCatalogue.Sent),
        ("Letters", "Notice", LetterCatalogue.All.OfType<IStaffLetter>().Select(l => l.Key).Concat(LetterCatalogue.OfSweeps)),
        ("Letters", "Kind", LetterCatalogue.Sent),
        ("Admin", "Ops.Sweep", Timetable.Names),
        ("Files", "Fault", Enum.GetNames<FileFault>()),
        ("Files", "Kind", Enum.GetNames<FileKind>()),
        ("Admin", "Ops.Act", Enum.GetNames<LetterActKind>()),
        ("Admin", "Wording.Hole", WordingText.Names),
    ];

    [Fact]
    public void Every_word_that_is_asked_for_exists() => Wall.Holds(WordRules.Missing(
        Sources.Project.Under("src/").Where(f => f.Extension is ".cs" or ".razor" or ".cshtml").SelectMany(WordUse.In), Files));

    [Fact]
    public void Every_value_of_the_journey_has_its_words() => Wall.Holds(WordRules.MissingValues(Families, Files));

    [Fact]
    public void No_word_is_left_that_nobody_asks_for() => Wall.Holds(WordRules.Unused(Files, Sources.Project));

    [Fact]
    public void No_word_is_English() => Wall.Holds(WordRules.English(Files));

    [Fact]
    public void Every_word_is_composed() => Wall.Holds(WordRules.NotComposed(Files));

    [Fact]
    public void Offenders_are_caught()
    {
        WordsFile[] files = [new("Desk", new Dictionary<string, string>
        {
            ["Here"] = "Đây",
            ["Level.One"] = "Please chờ",
            ["Old.Key"] = "Cu\u0303",
        })];
        var code = Sources.Of(("src/Offender.cs", """
            class A
            {
                string a = Say.Desk["Gone"] + Say.Desk[yes ? "Here" : "Away"] + Say.Desk.Format($"Level.{x}", 1) + Say.Desk[$"Step.{x}.Title"] + Say.Public["Here"];
            }
            """));

        Assert.Equal(
            ["src/Offender.cs: Say.Desk[\"Gone\"]", "src/Offender.cs: Say.Desk[\"Away\"]", "src/Offender.cs: Say.Desk[\"Step.*.Title\"]", "src/Offender.cs: Say.Public[\"Here\"]"],
            WordRules.Missing(WordUse.In(code.Files[0]), files));
        Assert.Equal(["Desk: Level.Two"], WordRules.MissingValues([("Desk", "Level", ["One", "Two"])], files));
        Assert.Equal(["Desk: Old.Key"], WordRules.Unused(files, code));
        Assert.Equal(["Desk: Level.One: English word \"Please\""], WordRules.English(files));
        Assert.Equal(["Desk: Old.Key: not NFC"], WordRules.NotComposed(files));
    }
}

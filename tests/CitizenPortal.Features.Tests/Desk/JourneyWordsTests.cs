using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Tests.Desk;

public sealed class JourneyWordsTests
{
    public static TheoryData<string> JourneyKeys() =>
    [
        .. Keys<QuestionState>("State"), .. Keys<Verb>("Verb"), .. Keys<Verb>("Event"), .. Keys<RefusalCode>("Refusal"),
        .. Keys<Duty>("Duty"), .. Keys<CaseKind>("Kind"), .. Keys<FeedbackBasis>("Basis"), .. Keys<Channel>("Channel"), .. Keys<Suspicion>("Suspicion"),
        .. Keys<RoutingGap>("Gap"), .. Keys<EscalationTarget>("Target"), .. DeclineReasons.All.Select(r => $"Decline.Reason.{r}"),
    ];

    public static TheoryData<string> DeskKeys() =>
    [
        .. DeskActs.InOrder.Select(v => $"Do.{v}"), .. DeskActs.InOrder.Select(v => $"Done.{v}"), .. Keys<DueStepKind>("Step"), .. Keys<PersonalDataKind>("Personal"),
        .. Keys<ContactWay>("Contact"), .. Keys<AgencyLevel>("Level"),
        .. LetterCatalogue.All.OfType<ICitizenLetter>().Select(l => $"Phone.Say.{l.Key}"),
    ];

    [Theory]
    [MemberData(nameof(JourneyKeys))]
    public void Every_value_of_the_journey_has_its_word(string key) => Assert.True(Say.Journey.Has(key), key);

    [Theory]
    [MemberData(nameof(DeskKeys))]
    public void Every_value_that_the_desk_shows_has_its_word(string key) => Assert.True(Say.Desk.Has(key), key);

    private static IEnumerable<string> Keys<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}.{name}");
}

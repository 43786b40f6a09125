using CitizenPortal.Components.Letters;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Tests.Letters;

public sealed class LetterCatalogueTests
{
    [Fact]
    public void Every_event_has_a_letter_or_is_silent_and_not_both()
    {
        var written = LetterCatalogue.All.Select(l => l.On).Distinct().ToList();
        var verbs = QuestionJourney.Rows.Where(r => !r.IsPlanned).Select(r => r.Verb).ToList();

        Assert.Empty(verbs.Except(written).Except(LetterCatalogue.Silent));
        Assert.Empty(written.Intersect(LetterCatalogue.Silent));
    }

    [Fact]
    public void Every_letter_that_is_sent_has_its_component_and_its_subject() =>
        Assert.All(LetterCatalogue.Sent, key =>
        {
            Assert.NotNull(LetterComponents.Of(key));
            Assert.True(Say.Letters.Has($"Subject.{key}"), key);
        });

    [Fact]
    public void Every_notice_to_staff_has_its_words() =>
        Assert.All(LetterCatalogue.All.OfType<IStaffLetter>(), l => Assert.True(Say.Letters.Has($"Notice.{l.Key}"), l.Key));

    [Fact]
    public void Every_rung_has_its_words() =>
        Assert.All(Enum.GetNames<Domain.Deadlines.EscalationTarget>(), name => Assert.True(Say.Letters.Has($"Rung.{name}"), name));
}

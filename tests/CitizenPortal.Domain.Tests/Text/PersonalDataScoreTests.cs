using CitizenPortal.Domain.Text;
using CitizenPortal.TestKit.Texts;

namespace CitizenPortal.Domain.Tests.Text;

/// <summary>Precision and recall on the half of the labelled texts that the patterns were not written against.</summary>
public sealed class PersonalDataScoreTests(ITestOutputHelper output)
{
    [Fact]
    public void At_least_three_hundred_texts_are_labelled_and_half_are_held_back()
    {
        Assert.True(LabelledTexts.Tuning.Count + LabelledTexts.Held.Count >= 300);
        Assert.True(LabelledTexts.Held.Count >= LabelledTexts.Tuning.Count - 1);
        Assert.All(Enum.GetValues<PersonalDataKind>(), kind => Assert.Contains(LabelledTexts.Held, t => t.Spots.Any(s => s.Kind == kind)));
        Assert.True(LabelledTexts.Held.Count(t => t.Spots.Count == 0) >= 50);
    }

    [Fact]
    public void The_held_texts_are_read_well_enough()
    {
        foreach (var kind in Enum.GetValues<PersonalDataKind>())
        {
            Report(kind.ToString(), DetectorScore.Of(LabelledTexts.Held, kind));
        }

        var all = DetectorScore.Of(LabelledTexts.Held);
        Report("all", all);
        Assert.True(all.Recall >= 0.8, $"recall {all.Recall:P1}");
        Assert.True(all.Precision >= 0.9, $"precision {all.Precision:P1}");
    }

    [Theory]
    [InlineData(PersonalDataKind.Email, 0.85)]
    [InlineData(PersonalDataKind.Phone, 0.85)]
    [InlineData(PersonalDataKind.CitizenId, 0.9)]
    public void What_can_be_called_or_stolen_is_hardly_ever_missed(PersonalDataKind kind, double floor) =>
        Assert.True(DetectorScore.Of([.. LabelledTexts.Tuning, .. LabelledTexts.Held], kind).Recall >= floor);

    [Fact]
    public void The_score_counts_what_is_missed_and_what_is_wrong()
    {
        var missed = DetectorScore.Of([LabelledTexts.Parse("⟨Phone:không chín một hai 3⟩")]);
        var wrong = DetectorScore.Of([LabelledTexts.Parse("gọi 0912345678")]);

        Assert.Equal((0, 1, 0), (missed.Right, missed.Missed, missed.Wrong));
        Assert.Equal((0, 0, 1), (wrong.Right, wrong.Missed, wrong.Wrong));
    }

    private void Report(string what, DetectorScore s) =>
        output.WriteLine(FormattableString.Invariant($"{what,-13} precision {s.Precision:P1} recall {s.Recall:P1} ({s.Right} right, {s.Missed} missed, {s.Wrong} wrong)"));
}

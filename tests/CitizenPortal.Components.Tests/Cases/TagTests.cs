using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class TagTests : BunitContext
{
    [Theory]
    [InlineData(Tone.Neutral, "tag")]
    [InlineData(Tone.Info, "tag tag-info")]
    [InlineData(Tone.Wait, "tag tag-wait")]
    [InlineData(Tone.Good, "tag tag-good")]
    [InlineData(Tone.Warn, "tag tag-warn")]
    [InlineData(Tone.Bad, "tag tag-bad")]
    public void Tone_is_a_class_and_the_meaning_stays_in_words(Tone tone, string css) =>
        Render<Tag>(p => p.Add(c => c.Label, new("Đang xử lý", tone))).MarkupMatches($"""<strong class="{css}">Đang xử lý</strong>""");
}

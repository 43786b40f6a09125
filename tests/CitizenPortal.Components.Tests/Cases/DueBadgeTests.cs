using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class DueBadgeTests : BunitContext
{
    [Theory]
    [InlineData(DueTone.Ok, "due due-ok")]
    [InlineData(DueTone.Soon, "due due-soon")]
    [InlineData(DueTone.Late, "due due-late")]
    [InlineData(DueTone.Paused, "due due-paused")]
    public void Urgency_is_a_class_and_the_date_stays_in_words(DueTone tone, string css) =>
        Render<DueBadge>(p => p.Add(c => c.Label, new("hạn 31/01 (đã trừ nghỉ Tết)", tone))).MarkupMatches($"""<strong class="{css}">hạn 31/01 (đã trừ nghỉ Tết)</strong>""");
}

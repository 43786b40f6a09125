using Bunit;
using CitizenPortal.Components.Cases;

namespace CitizenPortal.Components.Tests.Cases;

public sealed class HighlightedTests : BunitContext
{
    [Fact]
    public void Marks_inside_a_word_add_no_space() =>
        Assert.Equal("<mark>đất</mark>đai", Render<Highlighted>(p => p.Add(c => c.Text, "đấtđai").Add(c => c.Marks, [new(0, 3)])).Markup.Trim());
}

namespace CitizenPortal.Domain.Tests.Deadlines;

public sealed class TermTests
{
    [Theory]
    [InlineData("15wd", 15, TermUnit.WorkingDays)]
    [InlineData(" 30d ", 30, TermUnit.CalendarDays)]
    [InlineData("24h", 24, TermUnit.Hours)]
    [InlineData("0wd", 0, TermUnit.WorkingDays)]
    [InlineData("3660d", 3660, TermUnit.CalendarDays)]
    public void Reads_and_writes_a_term(string text, int amount, TermUnit unit)
    {
        Assert.True(Term.TryParse(text, out var term));
        Assert.Equal(new Term(amount, unit), term);
        Assert.Equal(text.Trim(), term.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wd")]
    [InlineData("15")]
    [InlineData("-1wd")]
    [InlineData("1.5d")]
    [InlineData("15WD")]
    [InlineData("15 wd")]
    [InlineData("3661d")]
    [InlineData("99999999999d")]
    [InlineData("1٥d")]
    public void Refuses_what_is_no_term(string? text)
    {
        Assert.False(Term.TryParse(text, out var term));
        Assert.Equal(default, term);
    }
}

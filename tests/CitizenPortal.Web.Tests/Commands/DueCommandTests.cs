using CitizenPortal.TestKit;
using CitizenPortal.Web.Commands;

namespace CitizenPortal.Web.Tests.Commands;

[Collection(nameof(Console))]
public sealed class DueCommandTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private async Task<string[]> RunAsync(ICommand command, params string[] words)
    {
        var (before, output) = (Console.Out, new StringWriter());
        Console.SetOut(output);
        try
        {
            Assert.Equal(0, await command.RunAsync(portal.Services, words, TestContext.Current.CancellationToken));
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    [Theory]
    [InlineData("2020-05-20", "2020-04-27", "15wd")]
    [InlineData("2020-05-20", "2020-04-27", "--kind", "question")]
    [InlineData("2020-05-20", "--kind", "question", "2020-04-27")]
    [InlineData("2020-09-03", "2020-08-03", "30d", "--agency", "so-y-te")]
    public async Task The_due_date_stands_on_the_first_line_and_its_steps_below(string due, params string[] words)
    {
        var lines = await RunAsync(new DueCommand(), words);

        Assert.Equal(due, lines[0]);
        Assert.StartsWith("Nhận ngày", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-04-27")]
    [InlineData("27/4/2020", "15wd")]
    [InlineData("2020-04-27", "15wd", "--kind", "question")]
    [InlineData("2020-04-27", "--kind")]
    [InlineData("2020-04-27", "--kind", "khong-co")]
    [InlineData("2020-04-27", "15wd", "--agency", "khong-co")]
    [InlineData("2020-04-27", "15wd", "--other", "x")]
    public Task Wrong_words_are_refused(params string[] words) =>
        Assert.ThrowsAsync<WrongWordsException>(() => new DueCommand().RunAsync(portal.Services, words, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Lunar_prints_Tet_and_Gio_To_first_and_then_the_rows()
    {
        var lines = await RunAsync(new LunarCommand(), "2029");

        Assert.Equal(["tet 2029-02-13", "gio-to 2029-04-23", "ngày,loại,lý do,văn bản", "2029-01-01,nghỉ,Tết Dương lịch,"], lines[..4]);
    }

    [Theory]
    [InlineData("1989")]
    [InlineData("2051")]
    [InlineData("năm")]
    public Task Lunar_refuses_years_it_does_not_know(string year) =>
        Assert.ThrowsAsync<WrongWordsException>(() => new LunarCommand().RunAsync(portal.Services, [year], TestContext.Current.CancellationToken));
}

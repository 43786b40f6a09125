using CitizenPortal.TestKit;
using CitizenPortal.Web.Commands;

namespace CitizenPortal.Web.Tests.Commands;

public sealed class SimulateCommandTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("--days")]
    [InlineData("--days", "0")]
    [InlineData("--days", "-3")]
    [InlineData("--cases", "nhiều")]
    [InlineData("--other", "1")]
    [InlineData("--provider", "Oracle")]
    public Task Wrong_words_are_refused(params string[] words) =>
        Assert.ThrowsAsync<WrongWordsException>(() => new SimulateCommand().RunAsync(portal.Services, words, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Sql_server_is_never_started_by_the_command_and_needs_a_connection()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new SimulateCommand().RunAsync(portal.Services, ["--provider", "SqlServer"], TestContext.Current.CancellationToken));

        Assert.Contains("ConnectionStrings:Portal", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_PostgreSQL_the_operator_is_told_what_to_install()
    {
        var absent = Assert.Throws<InvalidOperationException>(() => SimulatedPostgres.Start([Path.GetTempPath()]));

        Assert.Contains("Không tìm thấy PostgreSQL", absent.Message, StringComparison.Ordinal);
        Assert.Contains("initdb", absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_to_be_emptied_is_left_alone()
    {
        using var site = new SimulatedSite(Repository.File("src", "CitizenPortal.Web"), "PostgreSql", "Host=nowhere.invalid;Database=portal;Username=x");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => site.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("simulate", refused.Message, StringComparison.Ordinal);
    }
}

using CitizenPortal.Features.Sheets;
using CitizenPortal.Features.Storage;
using CitizenPortal.TestKit;
using CitizenPortal.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Web.Tests.Commands;

public sealed class ListCommandTests(DemoPortalHost portal) : IClassFixture<DemoPortalHost>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("danh-sach-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_of_a_file_come_in_in_the_name_of_an_administrator()
    {
        var path = Write("E-mail;Họ và tên;Mã cơ quan;Nhiệm vụ\nlenh@coquan.gov.vn;Lê Nh;so-tn-mt;Người xử lý\n");

        Assert.Equal(0, await new ImportCommand().RunAsync(portal.Services, ["people", path, "quantri", "Danh sách mới"], Cancel));
        Assert.Equal(1, await new ImportCommand().RunAsync(portal.Services, ["people", path, "quantri", "Lần hai"], Cancel));
        await using var scope = portal.Scope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.CountAsync(u => u.UserName == "lenh@coquan.gov.vn", Cancel));
    }

    [Theory]
    [InlineData("dieuphoi", "Lý do")]
    [InlineData("khong-co", "Lý do")]
    [InlineData("quantri", " ")]
    public Task Nobody_else_and_nobody_without_a_reason_may(string account, string reason) =>
        Assert.ThrowsAsync<WrongWordsException>(() => new ImportCommand().RunAsync(portal.Services, ["people", Write("x"), account, reason], Cancel));

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".csv")]
    public async Task Cases_are_written_as_their_viewer_sees_them(string ending)
    {
        var path = Path.Combine(_folder, "cau-hoi" + ending);
        Assert.Equal(0, await new ExportCommand().RunAsync(portal.Services, ["cases", "theodoi", path], Cancel));

        var read = SheetReader.Read(await File.ReadAllBytesAsync(path, Cancel));
        Assert.Empty(read.Faults);
        Assert.True(read.Rows.Count > 20);
        Assert.Equal(0, await new ExportCommand().RunAsync(portal.Services, ["agencies", path], Cancel));
        Assert.Equal("Mã", SheetReader.Read(await File.ReadAllBytesAsync(path, Cancel)).Rows[0][1].Text);
    }

    [Theory]
    [InlineData("cases", "khong-co", "x.xlsx")]
    [InlineData("1", "x.xlsx")]
    [InlineData("secrets", "x.xlsx")]
    public Task Wrong_words_are_refused(params string[] words) =>
        Assert.ThrowsAsync<WrongWordsException>(() => new ExportCommand().RunAsync(portal.Services, words, Cancel));

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "tep.csv");
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

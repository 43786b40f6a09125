using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Records;
using CitizenPortal.Features.Tests.Questions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Tests.Records;

public sealed class PaperTests : IDisposable
{
    private readonly TermPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Slip_of_the_routing_is_a_valid_document_in_the_prescribed_form()
    {
        var id = await _portal.InWorkAsync();
        var (text, file) = await WriteAsync(id, null, _portal.Official);
        foreach (var part in new[]
        {
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Số:", "PHIẾU CHUYỂN", "Kính gửi:", "Nơi nhận:", "Lưu: VT.",
            (await _portal.CaseAsync(id)).Reference, "Ninh Thuận, ngày 01 tháng 06 năm 2020",
        })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, false);
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Equal([(11906u, 16838u)], body.Descendants<PageSize>().Select(p => (p.Width!.Value, p.Height!.Value)));
        Assert.All(body.Descendants<RunFonts>(), fonts => Assert.Equal("Times New Roman", fonts.Ascii!.Value));
        Assert.InRange(body.Descendants<PageMargin>().Single().Left!.Value, 30u * 56, 35u * 57);
    }

    [Fact]
    public async Task Letter_to_a_body_without_an_account_holds_what_was_typed_and_not_the_residents_words()
    {
        var id = await _portal.InWorkAsync();
        await _portal.ActAsync(id, (q, at) => q.SendBack(_portal.Approver, at, "so-xd", "Thuộc cơ quan thuế."));
        await _portal.ActAsync(id, (q, at) => q.ForwardByLetter(_portal.Coordinator, at, new OutgoingLetter("Cục Thuế tỉnh", "125/STTTT-BCVT", at.Day), "Tiền thuê đất tính thế nào?"));

        var (text, _) = await WriteAsync(id, (await NumberAsync(id)), _portal.Coordinator);

        Assert.Contains("Cục Thuế tỉnh", text, StringComparison.Ordinal);
        Assert.Contains("Số: 125/STTTT-BCVT", text, StringComparison.Ordinal);
        Assert.Contains("Tiền thuê đất tính thế nào?", text, StringComparison.Ordinal);
        Assert.DoesNotContain((await _portal.CaseAsync(id)).Body, text, StringComparison.Ordinal);
        Assert.Null(await ReadAsync(id, 99, _portal.Coordinator));
    }

    [Fact]
    public async Task Who_does_not_handle_the_case_gets_no_paper_of_it()
    {
        var id = await _portal.InWorkAsync();
        Assert.Null(await ReadAsync(id, null, new Actor(99, "Nơi khác", [new DutyGrant(Duty.Official, "so-y-te")]) { Agency = "so-y-te" }));
        Assert.Null(await ReadAsync(id, null, Actor.Anonymous));
    }

    private async Task<int> NumberAsync(long id)
    {
        var opinions = await _portal.ReadAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<CaseOpinion>().Where(o => o.QuestionId == id)));
        return Assert.Single(opinions).Number;
    }

    private async Task<OfficialPaper?> ReadAsync(long id, int? letter, Actor viewer)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TransferPaperQuery>().ReadAsync((await _portal.CaseAsync(id)).Reference, letter, viewer, default);
    }

    private async Task<(string Text, byte[] File)> WriteAsync(long id, int? letter, Actor viewer)
    {
        var file = PaperWriter.Write((await ReadAsync(id, letter, viewer))!);
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
        return (document.MainDocumentPart!.Document.Body!.InnerText.Replace('\u2011', '-'), file);
    }
}

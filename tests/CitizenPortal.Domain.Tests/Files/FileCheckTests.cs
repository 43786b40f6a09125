using System.Text;
using CitizenPortal.Domain.Files;

namespace CitizenPortal.Domain.Tests.Files;

public sealed class FileCheckTests
{
    [Fact]
    public void Kind_is_told_by_content()
    {
        Assert.Equal((FileKind.Pdf, null), Told(Documents.Pdf()));
        Assert.Equal((FileKind.Docx, null), Told(Documents.Docx()));
        Assert.Equal((FileKind.Xlsx, null), Told(Documents.Xlsx()));
        Assert.Equal(FileFault.UnknownKind, FileCheck.Read("GIF89a..."u8.ToArray()).Fault);
        Assert.Equal(FileFault.UnknownKind, FileCheck.Read("<html><script>1</script>"u8.ToArray()).Fault);
        Assert.Equal(FileFault.UnknownKind, FileCheck.Read(Documents.Zip([("a.txt", [1])])).Fault);
    }

    [Fact]
    public void Empty_and_too_large_are_refused()
    {
        Assert.Equal(FileFault.Empty, FileCheck.Read(Array.Empty<byte>()).Fault);
        Assert.Equal(FileFault.TooLarge, FileCheck.Read(new byte[FileLimits.Size + 1]).Fault);
    }

    [Fact]
    public void Sealed_reports_take_pictures_only()
    {
        Assert.Equal(FileFault.ImagesOnly, FileCheck.Read(Documents.Pdf(), imagesOnly: true).Fault);
        Assert.Null(FileCheck.Read(Pictures.Png(new Random(1)).Bytes, imagesOnly: true).Fault);
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert) >>")]
    [InlineData("/OpenAction << /S /J#61vaScript >>")]
    [InlineData("/OpenAction << /S /Launch /F (cmd.exe) >>")]
    [InlineData("/Names << /EmbeddedFiles 9 0 R >>")]
    [InlineData("/AcroForm << /XFA 4 0 R >>")]
    public void Document_that_can_act_is_refused(string action)
    {
        Assert.Equal(FileFault.Active, FileCheck.Read(Documents.Pdf(action)).Fault);
        Assert.Equal(FileFault.Active, FileCheck.Read(Documents.PackedPdf(action)).Fault);
    }

    [Fact]
    public void Locked_document_is_refused() => Assert.Equal(FileFault.Locked, FileCheck.Read(Documents.Pdf(trailer: "/Encrypt 5 0 R")).Fault);

    [Fact]
    public void What_follows_the_end_of_a_document_is_cut_off()
    {
        var verdict = FileCheck.Read((byte[])[.. Documents.Pdf(), .. Documents.Docx()]);
        Assert.Null(verdict.Fault);
        Assert.EndsWith("%%EOF", Encoding.Latin1.GetString(verdict.Bytes.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/embeddings/oleObject1.bin")]
    [InlineData("word/media/setup.EXE")]
    [InlineData("word/activeX/activeX1.xml")]
    public void Office_file_with_a_program_inside_is_refused(string part) => Assert.Equal(FileFault.Active, FileCheck.Read(Documents.Docx((part, [1]))).Fault);

    [Theory]
    [InlineData("../x.xml")]
    [InlineData("/etc/x.xml")]
    [InlineData(@"word\x.xml")]
    public void Part_that_leads_out_of_its_folder_is_refused(string part) => Assert.Equal(FileFault.Broken, FileCheck.Read(Documents.Xlsx((part, [1]))).Fault);

    [Fact]
    public void Template_from_elsewhere_and_hidden_programs_are_refused()
    {
        Assert.Equal(FileFault.Active, FileCheck.Read(Documents.Docx(("word/_rels/settings.xml.rels", Encoding.UTF8.GetBytes("Type=\"http://x/attachedTemplate\" Target=\"http://xau.vn/a.dotm\" TargetMode=\"External\"")))).Fault);
        Assert.Equal(FileFault.Active, FileCheck.Read(Documents.Docx(("word/media/a.png", "MZ..."u8.ToArray()))).Fault);
        Assert.Equal(FileFault.Broken, FileCheck.Read((byte[])[.. Documents.Docx(), 0]).Fault);
    }

    [Fact]
    public void Name_loses_folders_marks_and_a_wrong_ending()
    {
        Assert.Equal("Giấy tờ.pdf", FileName.Clean(@"D:\Hồ sơ\Giấy tờ.exe", FileKind.Pdf));
        Assert.Equal("anh.jpg", FileName.Clean("../../anh\u202Egpj.exe".Replace("gpj", "", StringComparison.Ordinal), FileKind.Jpeg));
        Assert.Equal("tep.png", FileName.Clean("...", FileKind.Png));
        Assert.Equal("tep.png", FileName.Clean(null, FileKind.Png));
        Assert.Equal("a b.docx", FileName.Clean("a\r\n b\".docx", FileKind.Docx));
        Assert.Equal(FileLimits.NameLength, FileName.Clean(new string('ư', 500), FileKind.Webp).Length);
    }

    private static (FileKind, FileFault?) Told(byte[] bytes) => (FileCheck.Read(bytes).Kind, FileCheck.Read(bytes).Fault);
}

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

    [Theory]
    [InlineData("/Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode")]
    [InlineData("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 10 /Extends 9 0 R")]
    [InlineData("/Filter [ /FlateDecode ] /Type/ObjStm")]
    public void Object_stream_is_looked_into_however_its_name_is_written(string dictionary)
    {
        Assert.Equal(FileFault.Active, FileCheck.Read(Documents.PackedPdf("<< /S /JavaScript >>", dictionary)).Fault);
        Assert.Equal(FileFault.Locked, FileCheck.Read(Documents.PackedPdf("<< /Encrypt 1 0 R >>", dictionary)).Fault);
        Assert.Null(FileCheck.Read(Documents.PackedPdf("<< /Type /Page >> /ObjStm", dictionary)).Fault);
    }

    [Theory]
    [InlineData("/Type /ObjStm /Filter /LZWDecode")]
    [InlineData("/Type /ObjStm /Filter [/ASCII85Decode /FlateDecode]")]
    [InlineData("/Type /ObjStm /Filter /AHx")]
    [InlineData("/Type /ObjStm /Filter [/FlateDecode /FlateDecode]")]
    [InlineData("/Type /ObjStm /Filter 7 0 R")]
    [InlineData("/Type /ObjStm /Filter 7 0 R /Filter /FlateDecode")]
    [InlineData("/Type /ObjStm /F#69lter /#4CZWDecode")]
    [InlineData("/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>")]
    [InlineData("/Type /ObjStm /Filter /FlateDecode /DecodeParms 7 0 R")]
    [InlineData("/DecodeParms << /Predictor 12 /Columns 4 >> /Filter /FlateDecode /Type /ObjStm")]
    [InlineData("/Type /ObjStm /X (>> stream ) /Filter /FlateDecode")]
    [InlineData("/Type /ObjStm %>> stream\n /Filter /FlateDecode")]
    [InlineData("/Type /ObjStm /F (elsewhere.bin)")]
    public void Object_stream_packed_in_another_way_is_refused(string dictionary) =>
        Assert.NotNull(FileCheck.Read(Documents.PackedPdf("<< /Type /Page >>", dictionary)).Fault);

    [Fact]
    public void Object_stream_that_does_not_unpack_or_hides_its_end_is_refused()
    {
        const string Plain = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
        var stored = Documents.Flate("endstream << /S /JavaScript >>", System.IO.Compression.CompressionLevel.NoCompression);
        Assert.Equal(FileFault.Active, FileCheck.Read(Documents.StreamPdf(stored, Plain)).Fault);
        Assert.Equal(FileFault.Broken, FileCheck.Read(Documents.StreamPdf([0, .. Documents.Flate("<< /Type /Page >>")], Plain)).Fault);
        Assert.Null(FileCheck.Read(Documents.StreamPdf("4 0 << /Type /Page >>"u8.ToArray(), "/Type /ObjStm /N 1 /First 4")).Fault);
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

    [Theory]
    [InlineData("word/_rels/settings.xml.rels", "Type=\"http://x/attachedTemplate\" TargetMode=\"External\"")]
    [InlineData("word/_RELS/settings.xml.RELS", "")]
    public void List_of_links_longer_than_what_is_searched_is_refused(string part, string behind)
    {
        var content = Encoding.UTF8.GetBytes(new string(' ', 300 * 1024) + behind);
        Assert.NotNull(FileCheck.Read(Documents.Docx((part, content))).Fault);
        Assert.Null(FileCheck.Read(Documents.Docx(("word/styles.xml", content))).Fault);
    }

    [Fact]
    public void List_of_kinds_longer_than_what_is_searched_is_refused()
    {
        var kinds = Encoding.UTF8.GetBytes("<Types>" + new string(' ', 300 * 1024) + "macroEnabled</Types>");
        Assert.Equal(FileFault.Unpacked, FileCheck.Read(Documents.Zip([("[Content_Types].xml", kinds), ("_rels/.rels", [1]), ("word/document.xml", [1])])).Fault);
        Assert.Null(FileCheck.Read(Documents.Docx(("word/_rels/document.xml.rels", new byte[256 * 1024]))).Fault);
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

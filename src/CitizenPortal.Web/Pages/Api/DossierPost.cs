using System.Text.Json;
using System.Text.Json.Serialization;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Ratings.TakeIn;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Api;

/// <summary>A paper as the one-stop system posts it: names of fields in Vietnamese without accents, dates as yyyy-MM-dd, nothing else allowed.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record DossierPost
{
    public const int LongestBody = 16 * 1024;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false, PropertyNameCaseInsensitive = false, MaxDepth = 4, NumberHandling = JsonNumberHandling.Strict,
    };

    private static readonly Dictionary<string, PaperKind> Kinds = new()
    {
        ["giay-tiep-nhan"] = PaperKind.Receipt, ["phieu-bo-sung"] = PaperKind.Supplement, ["phieu-tu-choi"] = PaperKind.Refusal,
    };

    public string? MaHoSo { get; init; }
    public string? LoaiPhieu { get; init; }
    public string? MaThuTuc { get; init; }
    public string? TenThuTuc { get; init; }
    public string? CoQuan { get; init; }
    public string? CanBo { get; init; }
    public string? Quay { get; init; }
    public string? NgayTiepNhan { get; init; }
    public string? NgayHenTra { get; init; }
    public string? NgayTraKetQua { get; init; }
    public string? NgayGiaoPhieu { get; init; }
    public string? LienHe { get; init; }

    /// <summary>Asks for a new link in place of an unused one that was lost.</summary>
    public bool CapLai { get; init; }

    public DossierLine Line => new(MaHoSo, KindOf(LoaiPhieu), MaThuTuc, Clean(TenThuTuc), CoQuan, CanBo, Clean(Quay),
        TypedDay.Parse(NgayTiepNhan), TypedDay.Parse(NgayHenTra), TypedDay.Parse(NgayTraKetQua), TypedDay.Parse(NgayGiaoPhieu), LienHe);

    /// <summary>Days that were given and are none: the line would take them for left out.</summary>
    public IEnumerable<string> BadDays() => new (string Name, string? Text)[] { ("ngayHenTra", NgayHenTra), ("ngayTraKetQua", NgayTraKetQua) }
        .Where(day => !string.IsNullOrWhiteSpace(day.Text) && TypedDay.Parse(day.Text) is null).Select(day => day.Name);

    /// <summary>The field of the post behind a property of the line.</summary>
    public static string FieldOf(string property) => property switch
    {
        nameof(DossierLine.Code) => "maHoSo",
        nameof(DossierLine.Kind) => "loaiPhieu",
        nameof(DossierLine.Service) => "maThuTuc",
        nameof(DossierLine.ServiceName) => "tenThuTuc",
        nameof(DossierLine.Agency) => "coQuan",
        nameof(DossierLine.Official) => "canBo",
        nameof(DossierLine.Counter) => "quay",
        nameof(DossierLine.ReceivedOn) => "ngayTiepNhan",
        nameof(DossierLine.DueOn) => "ngayHenTra",
        nameof(DossierLine.ResultOn) => "ngayTraKetQua",
        nameof(DossierLine.HandedOn) => "ngayGiaoPhieu",
        _ => "lienHe",
    };

    public static string NameOf(PaperKind kind) => Kinds.First(k => k.Value == kind).Key;

    private static PaperKind? KindOf(string? name) => name is not null && Kinds.TryGetValue(name, out var kind) ? kind : null;

    private static string? Clean(string? text) => text is null || VietnameseText.Inspect(text) != TextFault.None ? text : VietnameseText.Normalize(text);
}

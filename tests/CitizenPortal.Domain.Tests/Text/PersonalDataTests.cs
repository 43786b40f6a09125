using System.Text;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class PersonalDataTests
{
    /// <summary>The text within ⟨ ⟩ is the spot that must be found, and nothing else.</summary>
    [Theory]
    [InlineData("Gửi về ⟨nguyen.van.an+1@gmail.com.vn⟩.", PersonalDataKind.Email)]
    [InlineData("Mail: ⟨An_99@ninhthuan.gov.vn⟩, cảm ơn", PersonalDataKind.Email)]
    [InlineData("Gọi ⟨0912345678⟩ nhé", PersonalDataKind.Phone)]
    [InlineData("ĐT ⟨0912 345 678⟩", PersonalDataKind.Phone)]
    [InlineData("ĐT:⟨0912.345.678⟩.", PersonalDataKind.Phone)]
    [InlineData("số ⟨091 234 5678⟩", PersonalDataKind.Phone)]
    [InlineData("số ⟨0912–345–678⟩", PersonalDataKind.Phone)]
    [InlineData("Zalo ⟨+84 912 345 678⟩", PersonalDataKind.Phone)]
    [InlineData("Zalo ⟨(+84) 912 345 678⟩", PersonalDataKind.Phone)]
    [InlineData("Zalo ⟨+84 (0)912 345 678⟩", PersonalDataKind.Phone)]
    [InlineData("⟨84912345678⟩", PersonalDataKind.Phone)]
    [InlineData("⟨0084912345678⟩", PersonalDataKind.Phone)]
    [InlineData("máy bàn ⟨0259 3822 123⟩", PersonalDataKind.Phone)]
    [InlineData("máy bàn ⟨(0259) 3822123⟩", PersonalDataKind.Phone)]
    [InlineData("Hà Nội ⟨024 3825 1234⟩", PersonalDataKind.Phone)]
    [InlineData("số ⟨058090001234⟩", PersonalDataKind.CitizenId)]
    [InlineData("số ⟨022 090 001 234⟩", PersonalDataKind.CitizenId)]
    [InlineData("⟨CMND 264123456⟩", PersonalDataKind.CitizenId)]
    [InlineData("⟨CMND số: 264 123 456⟩ cấp năm 2010", PersonalDataKind.CitizenId)]
    [InlineData("⟨CMND của tôi là 264123456⟩", PersonalDataKind.CitizenId)]
    [InlineData("⟨căn cước công dân số 058090001234⟩", PersonalDataKind.CitizenId)]
    [InlineData("⟨CCCD: 022090001234⟩", PersonalDataKind.CitizenId)]
    [InlineData("sổ ⟨BHXH số 5820123456⟩", PersonalDataKind.CitizenId)]
    [InlineData("thẻ ⟨DN4580123456789⟩", PersonalDataKind.CitizenId)]
    [InlineData("thẻ ⟨HC 4 58 01 234 56789⟩", PersonalDataKind.CitizenId)]
    [InlineData("⟨hộ chiếu số B1234567⟩", PersonalDataKind.CitizenId)]
    [InlineData("xe ⟨85A-123.45⟩ chạy ẩu", PersonalDataKind.LicencePlate)]
    [InlineData("xe ⟨85-B1 123.45⟩", PersonalDataKind.LicencePlate)]
    [InlineData("xe ⟨85B1-12345⟩", PersonalDataKind.LicencePlate)]
    [InlineData("xe ⟨85A12345⟩", PersonalDataKind.LicencePlate)]
    [InlineData("xe ⟨85c-1234⟩", PersonalDataKind.LicencePlate)]
    [InlineData("xe ⟨85A 123.45⟩", PersonalDataKind.LicencePlate)]
    [InlineData("⟨STK 0123456789012⟩ Agribank", PersonalDataKind.BankAccount)]
    [InlineData("⟨số tài khoản: 1234 5678 9012⟩", PersonalDataKind.BankAccount)]
    [InlineData("⟨số tài khoản của tôi là 711A12345678⟩", PersonalDataKind.BankAccount)]
    [InlineData("⟨tài khoản của bà Mai là 101234567890⟩", PersonalDataKind.BankAccount)]
    [InlineData("⟨số 12 đường Thống Nhất⟩ bị ngập", PersonalDataKind.Address)]
    [InlineData("⟨số nhà 45/6a, đường 16 Tháng 4⟩", PersonalDataKind.Address)]
    [InlineData("⟨số nhà 45/6⟩ gần chợ", PersonalDataKind.Address)]
    [InlineData("nhà ở ⟨hẻm 12/3 Ngô Gia Tự⟩", PersonalDataKind.Address)]
    [InlineData("⟨tổ 3, khu phố 5⟩", PersonalDataKind.Address)]
    [InlineData("⟨đội 2 thôn Lương Tri⟩ chưa có điện", PersonalDataKind.Address)]
    [InlineData("⟨số 5 đường trần phú⟩", PersonalDataKind.Address)]
    [InlineData("⟨thửa 123, tờ bản đồ số 45⟩ ở đâu", PersonalDataKind.LandLot)]
    [InlineData("⟨MST 8012345678⟩ bị khóa", PersonalDataKind.TaxCode)]
    [InlineData("Tôi là ⟨Trần Thị Bình⟩, hỏi", PersonalDataKind.Name)]
    [InlineData("TÔI TÊN ⟨LÊ VĂN TÁM⟩", PersonalDataKind.Name)]
    [InlineData("mẹ tôi ⟨sinh năm 1950⟩", PersonalDataKind.BirthDate)]
    [InlineData("Sở tiếp dân; máy bàn nhà tôi ⟨0259 3822 123⟩", PersonalDataKind.Phone)]
    [InlineData("Sở có gọi cho tôi số ⟨0259 3822 123⟩", PersonalDataKind.Phone)]
    public void Marks_what_identifies_a_person(string marked, PersonalDataKind kind)
    {
        var (start, end) = (marked.IndexOf('⟨', StringComparison.Ordinal), marked.IndexOf('⟩', StringComparison.Ordinal) - 1);
        var found = PersonalData.Find(marked.Replace("⟨", "", StringComparison.Ordinal).Replace("⟩", "", StringComparison.Ordinal));

        Assert.Equal([new PersonalDataSpot(start, end - start, kind)], found);
    }

    [Theory]
    [InlineData("Nghị định 43/2011/NĐ-CP ngày 13/6/2011")]
    [InlineData("Luật Đất đai số 45/2013/QH13, Điều 48 khoản 2")]
    [InlineData("Thông tư 01/2018/TT-VPCP")]
    [InlineData("Quyết định số 1234/QĐ-UBND ngày 05.12.2019")]
    [InlineData("Công văn số 0123/SXD-QLN")]
    [InlineData("ngày 02/09/2020, lúc 14h30")]
    [InlineData("từ 05-08-2019 12 giờ")]
    [InlineData("từ 03.05.2019 10 hộ chưa có điện")]
    [InlineData("ngày 02.05.2019 100 người")]
    [InlineData("500.000.000 đồng")]
    [InlineData("1.234.567.890 đồng")]
    [InlineData("nộp vào tài khoản 1.500.000 đồng")]
    [InlineData("tài khoản 15.000.000đ bị trừ")]
    [InlineData("diện tích 120,5 m2, giá 10m2 5000 nghìn")]
    [InlineData("lúc 12h 30000 người")]
    [InlineData("mở tài khoản VNeID")]
    [InlineData("mã hồ sơ 000.00.12.H43-200615-0001")]
    [InlineData("mã ý kiến HD20-000123-4")]
    [InlineData("Điều 12 đường bộ")]
    [InlineData("số điện thoại đường dây nóng 1900 1234")]
    [InlineData("113, 114, 115")]
    [InlineData("Gọi UBND phường Phủ Hà theo số (0259) 3 823 456")]
    [InlineData("đường dây nóng của Sở Y tế 0911 999 115")]
    [InlineData("nộp vào tài khoản 3511.0.1054321 của Kho bạc Nhà nước")]
    [InlineData("thư gửi về sotnmt@ninhthuan.gov.vn")]
    [InlineData("trụ sở Sở ở số 14 đường Nguyễn Trãi")]
    [InlineData("học sinh năm 2020, người sinh năm 1960")]
    [InlineData("đường ĐT 703 dài 12 km")]
    [InlineData("căn cước công dân cấp năm 2019")]
    [InlineData("hộ khẩu tổ 3")]
    [InlineData("đội 5 người đi khảo sát")]
    [InlineData("hẻm 5 mét bị lấn chiếm")]
    [InlineData("quy chuẩn QCVN 01:2019/BXD")]
    [InlineData("TCVN 4454-2012, hệ số 0,355")]
    [InlineData("năm 2018 - 2019 - 2020")]
    [InlineData("giai đoạn 2016-2020 có 12 tỷ")]
    [InlineData("người dùng @ninhthuan trên mạng")]
    [InlineData("")]
    public void Leaves_laws_dates_money_and_figures_alone(string text) => Assert.Empty(PersonalData.Find(text));

    [Fact]
    public void A_redacted_text_has_a_placeholder_for_each_spot_and_nothing_left_to_find()
    {
        const string Text = "Tôi là An, 0912 345 678, an@gmail.com, CCCD 058090001234, số 12 đường Thống Nhất, xe 85A-123.45, STK 0123456789.";
        var redacted = PersonalData.Redact(Text);

        Assert.Equal("Tôi là An, [số điện thoại], [địa chỉ e-mail], [số giấy tờ], [địa chỉ], xe [biển số xe], [số tài khoản].", redacted);
        Assert.Empty(PersonalData.Find(redacted));
        Assert.Equal(redacted, PersonalData.Redact(redacted));
    }

    [Fact]
    public void Spots_are_in_order_and_none_overlaps_another()
    {
        var spots = PersonalData.Find("STK 0912345678901, 0912345678, 058090001234 0259.3822.123, a@b.vn c@d.vn");

        Assert.Equal(6, spots.Count);
        Assert.All(spots.Zip(spots.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
    }

    [Fact]
    public void The_answers_of_the_demonstration_name_nobody() =>
        Assert.All(SeedJson.Samples, sample => Assert.Empty(PersonalData.Find(sample.Text.Normalize(NormalizationForm.FormC))));

    [Fact]
    public void A_long_text_is_searched_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("số 0 tài khoản số nhà tổ 1 a.a.a.a-a@ 0 2 0 2 0 9 ", 2_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        PersonalData.Find(text);

        Assert.True(watch.ElapsedMilliseconds < 5_000, $"{watch.ElapsedMilliseconds} ms for {text.Length} characters");
    }
}

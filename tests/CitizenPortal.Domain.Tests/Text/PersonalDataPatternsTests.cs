using System.Diagnostics;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class PersonalDataPatternsTests
{
    [Theory]
    [InlineData("gọi 0912345678 nhé", "gọi [số điện thoại] nhé")]
    [InlineData("gọi 0912.345.678.", "gọi [số điện thoại].")]
    [InlineData("gọi 0912 - 345 - 678", "gọi [số điện thoại]")]
    [InlineData("ĐT:0912\u00A0345\u00A0678", "ĐT:[số điện thoại]")]
    [InlineData("+84 912 345 678", "[số điện thoại]")]
    [InlineData("(+84) 912345678", "[số điện thoại]")]
    [InlineData("+84 (0)912 345 678", "[số điện thoại]")]
    [InlineData("84912345678", "[số điện thoại]")]
    [InlineData("máy bàn 0259 3822 123", "máy bàn [số điện thoại]")]
    [InlineData("(0259) 3.822.123", "[số điện thoại]")]
    [InlineData("024.38251234", "[số điện thoại]")]
    [InlineData("zalo 0386123456, 0797 123 456", "zalo [số điện thoại], [số điện thoại]")]
    [InlineData("thư a.b+c@mail.example.vn nhé", "thư [địa chỉ e-mail] nhé")]
    [InlineData("CMND số 264123456", "[số giấy tờ]")]
    [InlineData("CMND: 264 123 456", "[số giấy tờ]")]
    [InlineData("căn cước công dân của tôi là 058090001234", "[số giấy tờ]")]
    [InlineData("can cuoc so 058090001234", "[số giấy tờ]")]
    [InlineData("số 058 090 001 234", "số [số giấy tờ]")]
    [InlineData("tôi tên A, 264123456", "tôi tên A, [số giấy tờ]")]
    [InlineData("so bao hiem xa hoi 5820123456", "so [số giấy tờ]")]
    [InlineData("thẻ HC 4 58 01 234 56789", "thẻ [số giấy tờ]")]
    [InlineData("ho chieu so B1234567", "[số giấy tờ]")]
    [InlineData("xe 85C1-123.45", "xe [biển số xe]")]
    [InlineData("xe 85A-12345 đậu sai", "xe [biển số xe] đậu sai")]
    [InlineData("xe 85-C1 123.45", "xe [biển số xe]")]
    [InlineData("xe 85c112345", "xe [biển số xe]")]
    [InlineData("xe 85F1-1234", "xe [biển số xe]")]
    [InlineData("STK 4900205123456 Agribank", "[số tài khoản] Agribank")]
    [InlineData("số tài khoản: 4900 205 123456", "[số tài khoản]")]
    [InlineData("tài khoản ngân hàng Agribank 4900205123456", "[số tài khoản]")]
    [InlineData("so tai khoan 0101234567", "[số tài khoản]")]
    [InlineData("nhà tôi ở số nhà 12/3 đường 16/4 bị ngập", "nhà tôi ở [địa chỉ] bị ngập")]
    [InlineData("số 45A đường Ngô Gia Tự có bị ngập không", "[địa chỉ] có bị ngập không")]
    [InlineData("số 45 đường 21 tháng 8, phường Phước Mỹ", "[địa chỉ], phường Phước Mỹ")]
    [InlineData("so nha 7 duong Thong Nhat", "[địa chỉ]")]
    [InlineData("Số nhà 15 Trần Phú", "[địa chỉ]")]
    [InlineData("trong hẻm 12/3 Ngô Gia Tự", "trong [địa chỉ]")]
    [InlineData("tổ 5, thôn An Nhơn", "[địa chỉ]")]
    [InlineData("mã số thuế 4500123456", "[mã số thuế]")]
    [InlineData("thửa đất số 123, tờ bản đồ số 45, diện tích 50 m2", "[thông tin thửa đất], diện tích 50 m2")]
    [InlineData("ông Nguyễn Văn An hỏi", "ông [họ tên] hỏi")]
    [InlineData("tôi trú tại thôn An Nhơn, xã X", "tôi trú tại [địa chỉ], xã X")]
    [InlineData("tôi sinh ngày 2/3/1960 ở đây", "tôi [ngày sinh] ở đây")]
    [InlineData("tổ 3 khu phố 2 chưa có điện", "[địa chỉ] chưa có điện")]
    public void What_names_a_person_is_taken_out(string text, string redacted) => Assert.Equal(redacted, PersonalData.Redact(text));

    [Theory]
    [InlineData("Nghị định 43/2011/NĐ-CP ngày 13/6/2011")]
    [InlineData("Quyết định số 1871/KH-UBND ngày 27-5-2020")]
    [InlineData("Thông tư 01/2018/TT-VPCP, 15-TT 2018")]
    [InlineData("giai đoạn 2016-2020, năm 2019 2020")]
    [InlineData("từ 05-09-2020 12 giờ đến 08.09.2020 15:30")]
    [InlineData("ngày 03/05/2020 07:30")]
    [InlineData("hết 1.500.000 đồng")]
    [InlineData("đóng 150000000 đồng")]
    [InlineData("nộp 264123456đ vào kho bạc")]
    [InlineData("tài khoản có 15.000.000 đồng")]
    [InlineData("tài khoản định danh mức 2")]
    [InlineData("tài khoản ngân sách năm 2019 - 2020")]
    [InlineData("diện tích 50 m2 15000, thửa đất 300 m2")]
    [InlineData("lúc 10h 2020, 10h30 ngày 1/6")]
    [InlineData("hồ sơ 000.00.19.H44-200601-0001")]
    [InlineData("mã HD20-000123-4")]
    [InlineData("đường dây nóng 1022, 113, 114, 115, 1900 1234")]
    [InlineData("xã Phước Thuận, huyện Ninh Phước")]
    [InlineData("thôn An Nhơn chưa có nước sạch")]
    [InlineData("số 5 đại biểu, tổ đại biểu số 3")]
    [InlineData("Điều 105 khoản 2 Luật Đất đai 2013")]
    [InlineData("lớp 10A1, 12B, trường Chu Văn An")]
    [InlineData("diện tích 1.234,5 m2; 2500000000 đồng")]
    [InlineData("mã số thuế của hộ kinh doanh tra ở đâu")]
    [InlineData("chứng minh 3 năm sử dụng ổn định")]
    [InlineData("theo QCVN 01:2021/BXD, TCVN 9001")]
    [InlineData("")]
    public void Numbers_of_laws_dates_money_and_places_stay(string text) => Assert.Equal(text, PersonalData.Redact(text));

    [Fact]
    public void Spots_are_in_order_apart_and_name_their_kind()
    {
        const string Text = "Xe 85A-123.45, gọi 0912345678, CMND 264123456, a@b.vn, STK 4900205123456, số nhà 5 đường Trần Phú.";
        var spots = PersonalData.Find(Text);
        Assert.Equal(
            [PersonalDataKind.LicencePlate, PersonalDataKind.Phone, PersonalDataKind.CitizenId, PersonalDataKind.Email, PersonalDataKind.BankAccount, PersonalDataKind.Address],
            spots.Select(s => s.Kind));
        Assert.Equal("85A-123.45", Text.Substring(spots[0].Start, spots[0].Length));
        Assert.All(spots.Zip(spots.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
    }

    [Fact]
    public void A_long_hostile_text_takes_no_longer_than_its_length()
    {
        var hostile = string.Concat(Enumerable.Repeat("0 9-.1 2@số 1/1/1 tổ 1 ", 2_000));
        var watch = Stopwatch.StartNew();
        PersonalData.Find(hostile);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}

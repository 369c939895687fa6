using NewsNlp.Pages;

namespace NewsNlp.Tests.Pages;

public class FurnitureRulesTests
{
    [Theory]
    [InlineData("Написать комментарий", FurnitureKind.CommentPrompt)]
    [InlineData("Пікір жазу", FurnitureKind.CommentPrompt)]
    [InlineData("Комментарии: 5", FurnitureKind.CommentPrompt)]
    [InlineData("Бет: 1 2 3 4", FurnitureKind.Pager)]
    [InlineData("« Назад 1 2 3 Вперёд »", FurnitureKind.Pager)]
    [InlineData("Тағы көрсету", FurnitureKind.Pager)]
    [InlineData("Фото: Серик Оспанов", FurnitureKind.PhotoCredit)]
    [InlineData("Сурет ашық дереккөзден алынды", FurnitureKind.PhotoCredit)]
    [InlineData("Читайте также", FurnitureKind.SectionTitle)]
    [InlineData("Соңғы жаңалықтар", FurnitureKind.SectionTitle)]
    [InlineData("ОБЩЕСТВО И МЫ", FurnitureKind.SectionTitle)]
    [InlineData("Главная | Политика | Спорт | Погода", FurnitureKind.Menu)]
    [InlineData("Саясат Экономика Қоғам Спорт", FurnitureKind.Menu)]
    [InlineData("Поделиться: Telegram", FurnitureKind.Share)]
    [InlineData("© 2025 Дала", FurnitureKind.Copyright)]
    [InlineData("Автор: Анна Ким", FurnitureKind.Byline)]
    [InlineData("1 204 просмотра", FurnitureKind.Counter)]
    [InlineData("Толығырақ →", FurnitureKind.ReadMore)]
    [InlineData("* * *", FurnitureKind.Separator)]
    public void Furniture_is_told_by_its_words(string line, string kind) => Assert.Equal(kind, FurnitureRules.KindOf(line));

    [Theory]
    [InlineData("Комментарии чиновников удивили жителей")]
    [InlineData("Политика меняется: новый закон о выборах")]
    [InlineData("Фотограф из Уральска снял редкого барса")]
    [InlineData("Видео с камер помогло найти водителя")]
    [InlineData("Спорт кешені ауылда салынып бітті")]
    [InlineData("1 200 үй су астында қалды")]
    [InlineData("Пікірталас кешке жалғасты")]
    public void Headlines_are_no_furniture(string line) => Assert.Null(FurnitureRules.KindOf(line));
}

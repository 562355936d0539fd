<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
    <context>
        <name></name>
        <message>
            <source>Something went wrong that should not have. Nothing half-done was kept.</source>
            <translation>Произошла непредвиденная ошибка. Незавершённая работа отменена целиком.</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>Подробности записаны в файл {file}.</translation>
        </message>
        <message>
            <source>There is no display here to show the window on.</source>
            <translation>Здесь нет экрана, на котором можно показать окно.</translation>
        </message>
        <message>
            <source>Run it in a desktop session, or use a command: see --help.</source>
            <translation>Запустите программу в графическом сеансе или воспользуйтесь командой: см. --help.</translation>
        </message>
        <message>
            <source>make a leaflet, a poster or labels of the line's data, as PDF</source>
            <translation>сделать из данных линии листовку, плакат или этикетки в PDF</translation>
        </message>
        <message>
            <source>the file to write</source>
            <translation>файл, который будет записан</translation>
        </message>
        <message>
            <source>what to make</source>
            <translation>что сделать</translation>
        </message>
        <message>
            <source>the line; the first if not given</source>
            <translation>линия; если не указана — первая</translation>
        </message>
        <message>
            <source>the language on it; that of the line if not given</source>
            <translation>язык материала; если не указан — язык линии</translation>
        </message>
        <message>
            <source>strips to tear off, 8 to 12</source>
            <translation>отрывных полосок, от 8 до 12</translation>
        </message>
        <message>
            <source>instead of its own</source>
            <translation>вместо готового текста</translation>
        </message>
        <message>
            <source>“{file}” does not end in .pdf.</source>
            <translation>Имя «{file}» не оканчивается на .pdf.</translation>
        </message>
        <message>
            <source>Give the file such a name.</source>
            <translation>Дайте файлу такое имя.</translation>
        </message>
        <message>
            <source>There is no line “{name}”.</source>
            <translation>Линии «{name}» нет.</translation>
        </message>
        <message>
            <source>Written to {file}.</source>
            <translation>Записано в файл {file}.</translation>
        </message>
        <message>
            <source>not a number from 8 to 12</source>
            <translation>должно быть числом от 8 до 12</translation>
        </message>
        <message>
            <source>New: {new}, changed: {changed}, the same: {same}, refused: {refused}.</source>
            <translation>Новых: {new}, изменённых: {changed}, без изменений: {same}, отклонено: {refused}.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Ничего не записано.</translation>
        </message>
        <message>
            <source>The lines are: {names}.</source>
            <translation>Есть такие линии: {names}.</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) written to {file}.</source>
            <translation>
                <numerusform>%n звонок записан в файл {file}.</numerusform>
                <numerusform>%n звонка записаны в файл {file}.</numerusform>
                <numerusform>%n звонков записано в файл {file}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Ничего не найдено.</translation>
        </message>
        <message>
            <source>what each carrier's offer would cost at the logged calls</source>
            <translation>во что обошлось бы предложение каждого оператора связи при звонках из журнала</translation>
        </message>
        <message>
            <source>the line; all if not given</source>
            <translation>линия; если не указана — все</translation>
        </message>
        <message>
            <source>length of the contract</source>
            <translation>срок договора</translation>
        </message>
        <message>
            <source>No conversation on the line “{name}” yet.</source>
            <translation>На линии «{name}» ещё не было разговоров.</translation>
        </message>
        <message>
            <source>No offer of a carrier for the line “{name}” yet.</source>
            <translation>Для линии «{name}» ещё нет предложений операторов связи.</translation>
        </message>
        <message>
            <source>not a number of months from 1 to 120</source>
            <translation>должно быть числом месяцев от 1 до 120</translation>
        </message>
        <message>
            <source>Everything is saved in {file}.</source>
            <translation>Все данные сохранены в файл {file}.</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) restored.</source>
            <translation>
                <numerusform>Восстановлен %n звонок.</numerusform>
                <numerusform>Восстановлено %n звонка.</numerusform>
                <numerusform>Восстановлено %n звонков.</numerusform>
            </translation>
        </message>
        <message>
            <source>What was there before is kept in {file}.</source>
            <translation>Прежние данные сохранены в файле {file}.</translation>
        </message>
        <message>
            <source>Everything is in order. Calls: {calls}, in the bin: {bin}.</source>
            <translation>Всё в порядке. Звонков: {calls}, в корзине: {bin}.</translation>
        </message>
        <message>
            <source>There is no window that could be told of the call, and no display to show one on.</source>
            <translation>Нет окна, которому можно сообщить о звонке, и нет экрана, чтобы его открыть.</translation>
        </message>
        <message numerus="yes">
            <source>Demo data with %n call(s) is in {folder}.</source>
            <translation>
                <numerusform>Демонстрационные данные (%n звонок) — в папке {folder}.</numerusform>
                <numerusform>Демонстрационные данные (%n звонка) — в папке {folder}.</numerusform>
                <numerusform>Демонстрационные данные (%n звонков) — в папке {folder}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Written to “{file}”: {what}.</source>
            <translation>Записано в файл «{file}»: {what}.</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>Ничего не найдено.</translation>
        </message>
        <message>
            <source>say whether a line is open, until when, and its hours in words</source>
            <translation>показать, работает ли линия и до какого времени, и её часы словами</translation>
        </message>
        <message>
            <source>such as 2026-11-25T14:00, in the line's own time; now if not given</source>
            <translation>например, 2026-11-25T14:00 по времени линии; если не указано — сейчас</translation>
        </message>
        <message>
            <source>not a date and time such as 2026-11-25T14:00</source>
            <translation>должно быть датой и временем вида 2026-11-25T14:00</translation>
        </message>
        <message>
            <source>Hotline</source>
            <translation>Горячая линия</translation>
        </message>
        <message>
            <source>There is no data in {folder}.</source>
            <translation>В папке {folder} нет данных.</translation>
        </message>
        <message>
            <source>Check the name given with --data-dir.</source>
            <translation>Проверьте имя папки, указанное в --data-dir.</translation>
        </message>
        <message>
            <source>{folder} holds real data.</source>
            <translation>В папке {folder} хранятся рабочие данные.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Ничего не изменено.</translation>
        </message>
        <message>
            <source>Choose another folder for the demo data.</source>
            <translation>Выберите для демонстрационных данных другую папку.</translation>
        </message>
        <message numerus="yes">
            <source>And %n row(s) more.</source>
            <translation>
                <numerusform>И ещё %n строка.</numerusform>
                <numerusform>И ещё %n строки.</numerusform>
                <numerusform>И ещё %n строк.</numerusform>
            </translation>
        </message>
        <message>
            <source>Registers the calls of a telephone hotline. Without a command: the window.</source>
            <translation>Регистрирует звонки горячей линии. Без команды открывается окно программы.</translation>
        </message>
        <message>
            <source>Exit codes: 0 done, 1 refused, 2 wrong usage.</source>
            <translation>Коды завершения: 0 — выполнено, 1 — отказ, 2 — неверный вызов.</translation>
        </message>
        <message>
            <source>show program's version number and exit</source>
            <translation>показать версию программы и выйти</translation>
        </message>
        <message>
            <source>show demo data in the window</source>
            <translation>открыть окно с демонстрационными данными</translation>
        </message>
        <message>
            <source>begin in the tray, or minimised without one</source>
            <translation>начать в области уведомлений, а если её нет — свёрнутым</translation>
        </message>
        <message>
            <source>open a card for a new call</source>
            <translation>открыть карточку нового звонка</translation>
        </message>
        <message>
            <source>test this installation</source>
            <translation>проверить эту установку программы</translation>
        </message>
        <message>
            <source>close the window of this folder; without --data-dir every window</source>
            <translation>закрыть окно этой папки, а без --data-dir – все окна</translation>
        </message>
        <message>
            <source>COMMAND</source>
            <translation>КОМАНДА</translation>
        </message>
        <message>
            <source>take calls, contacts, answers, staff or shifts in from a file</source>
            <translation>импортировать звонки, контакты, ответы, сотрудников или смены из файла</translation>
        </message>
        <message>
            <source>which list</source>
            <translation>какой список</translation>
        </message>
        <message>
            <source>a spreadsheet, csv or vCard file</source>
            <translation>таблица, файл csv или vCard</translation>
        </message>
        <message>
            <source>the sheet to read</source>
            <translation>лист, который нужно прочитать</translation>
        </message>
        <message>
            <source>a column by heading, letter or number; may be repeated</source>
            <translation>столбец по заголовку, букве или номеру; можно указать несколько раз</translation>
        </message>
        <message>
            <source>the line of the calls</source>
            <translation>линия, на которую поступили звонки</translation>
        </message>
        <message>
            <source>only say what would happen</source>
            <translation>только показать, что получится, ничего не записывая</translation>
        </message>
        <message>
            <source>do not add unknown topics, operators and sources</source>
            <translation>не добавлять незнакомые темы, операторов и источники</translation>
        </message>
        <message>
            <source>save refused rows in this workbook</source>
            <translation>сохранить отклонённые строки в эту книгу</translation>
        </message>
        <message>
            <source>write one of the lists, everything or a blank template</source>
            <translation>экспортировать один из списков, всё сразу или пустой бланк</translation>
        </message>
        <message>
            <source>the version of vCards, for contacts in a .vcf file</source>
            <translation>версия vCard для контактов в файле .vcf</translation>
        </message>
        <message>
            <source>shifts with a row a person and days across</source>
            <translation>смены таблицей: строка на сотрудника, дни по столбцам</translation>
        </message>
        <message>
            <source>shifts from this date on</source>
            <translation>смены начиная с этой даты</translation>
        </message>
        <message>
            <source>shifts up to this date</source>
            <translation>смены по эту дату включительно</translation>
        </message>
        <message>
            <source>find calls, contacts or answers by words, names and numbers</source>
            <translation>найти звонки, контакты или ответы по словам, именам и номерам</translation>
        </message>
        <message>
            <source>words, a name or a number</source>
            <translation>слова, имя или номер</translation>
        </message>
        <message>
            <source>say which answers, colleagues and calls fit a caller's words</source>
            <translation>подобрать ответы, коллег и похожие звонки к словам звонящего</translation>
        </message>
        <message>
            <source>what the caller said</source>
            <translation>что сказал звонящий</translation>
        </message>
        <message>
            <source>a file with a line of JSON for each text</source>
            <translation>файл, где каждому тексту отведена строка JSON</translation>
        </message>
        <message>
            <source>take past calls in as evidence for suggestions</source>
            <translation>учесть прошлые звонки при подборе ответов</translation>
        </message>
        <message>
            <source>questions with the answers that were given</source>
            <translation>вопросы с данными на них ответами</translation>
        </message>
        <message>
            <source>write a checked copy of all data</source>
            <translation>сохранить проверенную копию всех данных</translation>
        </message>
        <message>
            <source>put a backup in the place of the data</source>
            <translation>восстановить данные из резервной копии</translation>
        </message>
        <message>
            <source>the backup</source>
            <translation>резервная копия</translation>
        </message>
        <message>
            <source>check the data through and through, and count it</source>
            <translation>полностью проверить данные и сосчитать записи</translation>
        </message>
        <message>
            <source>fill a data folder with demo data</source>
            <translation>заполнить папку демонстрационными данными</translation>
        </message>
        <message>
            <source>tell the window of a call, as a telephone does</source>
            <translation>сообщить окну о звонке, как это делает телефон</translation>
        </message>
        <message>
            <source>what happens to the call</source>
            <translation>что происходит со звонком</translation>
        </message>
        <message>
            <source>the caller’s number; none where it is withheld</source>
            <translation>номер звонящего; не указывается, если скрыт</translation>
        </message>
        <message>
            <source>the line that rings</source>
            <translation>линия, на которую звонят</translation>
        </message>
        <message>
            <source>the caller’s name, if the telephone knows it</source>
            <translation>имя звонящего, если телефон его знает</translation>
        </message>
        <message>
            <source>what the telephone itself calls this call</source>
            <translation>обозначение звонка в самом телефоне</translation>
        </message>
        <message>
            <source>picture every tab and dialog</source>
            <translation>сделать снимки всех разделов и диалогов</translation>
        </message>
        <message>
            <source>the folder for the pictures</source>
            <translation>папка для снимков</translation>
        </message>
        <message>
            <source>of the window, in pixels; 1366x768 if not given</source>
            <translation>размер окна в пикселях; если не указано, 1366x768</translation>
        </message>
        <message>
            <source>light if not given</source>
            <translation>если не указано, light</translation>
        </message>
        <message>
            <source>the data folder</source>
            <translation>папка данных</translation>
        </message>
        <message>
            <source>the language</source>
            <translation>язык</translation>
        </message>
        <message>
            <source>answer in JSON</source>
            <translation>выводить ответ в формате JSON</translation>
        </message>
        <message>
            <source>no more than so many; {most} if not given</source>
            <translation>не больше стольких; если не указано, {most}</translation>
        </message>
        <message>
            <source>not of the form FIELD=COLUMN</source>
            <translation>должно иметь вид ПОЛЕ=СТОЛБЕЦ</translation>
        </message>
        <message>
            <source>not a number above 0</source>
            <translation>должно быть числом больше 0</translation>
        </message>
        <message>
            <source>not a size such as 1366x768</source>
            <translation>должно быть размером вида 1366x768</translation>
        </message>
        <message>
            <source>write the review of a period: figures, findings, charts</source>
            <translation>составить итоги периода: показатели, выводы, диаграммы</translation>
        </message>
        <message>
            <source>the first day; the last seven days if not given</source>
            <translation>первый день; если не указан — последние семь дней</translation>
        </message>
        <message>
            <source>the last day</source>
            <translation>последний день</translation>
        </message>
        <message>
            <source>a file that ends in .pdf or .xlsx</source>
            <translation>файл с окончанием .pdf или .xlsx</translation>
        </message>
        <message>
            <source>The last day of a review is not before its first.</source>
            <translation>Последний день итогов не может быть раньше первого.</translation>
        </message>
        <message>
            <source>A review covers ten years at most.</source>
            <translation>Итоги охватывают не больше десяти лет.</translation>
        </message>
        <message>
            <source>{change}, before {value}</source>
            <translation>{change}, было {value}</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>Сохранено: {file}.</translation>
        </message>
        <message>
            <source>people needed for a flow of calls (Erlang C)</source>
            <translation>сколько людей нужно при таком потоке звонков (формула Эрланга C)</translation>
        </message>
        <message>
            <source>how many calls come</source>
            <translation>сколько поступает звонков</translation>
        </message>
        <message>
            <source>the minutes in which so many calls come; 60 if not given</source>
            <translation>за сколько минут поступает столько звонков; если не указано, за 60</translation>
        </message>
        <message>
            <source>mean handling time of a call</source>
            <translation>среднее время обработки звонка</translation>
        </message>
        <message>
            <source>so many calls in a hundred answered within so many seconds; 80/20 if not given</source>
            <translation>доля звонков в процентах, принятых за столько секунд; если не указано, 80/20</translation>
        </message>
        <message>
            <source>find the best breaks of a day</source>
            <translation>найти лучшее распределение перерывов на день</translation>
        </message>
        <message>
            <source>a date such as 2026-03-04</source>
            <translation>дата вида 2026-03-04</translation>
        </message>
        <message>
            <source>write the plan into the roster</source>
            <translation>записать план в график</translation>
        </message>
        <message>
            <source>the shifts and breaks of a day, and what is wrong</source>
            <translation>смены и перерывы за день и замечания к ним</translation>
        </message>
        <message numerus="yes">
            <source>%n agents: {level} % within {seconds} s, mean wait {wait} s, occupancy {occupancy} %.</source>
            <translation>
                <numerusform>%n оператор: {level} % за {seconds} с, среднее ожидание {wait} с, занятость {occupancy} %.</numerusform>
                <numerusform>%n оператора: {level} % за {seconds} с, среднее ожидание {wait} с, занятость {occupancy} %.</numerusform>
                <numerusform>%n операторов: {level} % за {seconds} с, среднее ожидание {wait} с, занятость {occupancy} %.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has a shift on this day.</source>
            <translation>В этот день ни у кого нет смены.</translation>
        </message>
        <message>
            <source>lunch</source>
            <translation>обед</translation>
        </message>
        <message>
            <source>break</source>
            <translation>перерыв</translation>
        </message>
        <message>
            <source>No plan keeps all the rules.</source>
            <translation>Плана, соблюдающего все правила, не существует.</translation>
        </message>
        <message>
            <source>Missing people by weight: {before} before, {after} now.</source>
            <translation>Нехватка людей с учётом нагрузки: было {before}, стало {after}.</translation>
        </message>
        <message numerus="yes">
            <source>No plan is better (proven in %n ms).</source>
            <translation>
                <numerusform>Лучшего плана нет (доказано за %n мс).</numerusform>
                <numerusform>Лучшего плана нет (доказано за %n мс).</numerusform>
                <numerusform>Лучшего плана нет (доказано за %n мс).</numerusform>
            </translation>
        </message>
        <message>
            <source>A better plan may exist; the gap is {gap} %.</source>
            <translation>Возможно, есть план лучше; отрыв не больше {gap} %.</translation>
        </message>
        <message>
            <source>not a target such as 80/20</source>
            <translation>должно быть целью вида 80/20</translation>
        </message>
        <message>
            <source>not a date such as 2026-03-04</source>
            <translation>должно быть датой вида 2026-03-04</translation>
        </message>
        <message>
            <source>Give either the caller's words or a file with --batch.</source>
            <translation>Укажите либо слова звонящего, либо файл после --batch.</translation>
        </message>
        <message>
            <source>Line {number} of “{file}” is not of the form {form}.</source>
            <translation>Строка {number} файла «{file}» должна иметь вид {form}.</translation>
        </message>
        <message>
            <source>No prepared answer fits.</source>
            <translation>Подходящего готового ответа нет.</translation>
        </message>
        <message>
            <source>Earlier call</source>
            <translation>Похожий звонок</translation>
        </message>
        <message>
            <source>It has no question.</source>
            <translation>Нет вопроса.</translation>
        </message>
        <message>
            <source>There is no prepared answer “{name}”.</source>
            <translation>Готового ответа «{name}» нет.</translation>
        </message>
        <message>
            <source>Row {number}: {reason}</source>
            <translation>Строка {number}: {reason}</translation>
        </message>
        <message>
            <source>Learnt: {new}, known before: {same}, refused: {refused}.</source>
            <translation>Усвоено: {new}, известно раньше: {same}, отклонено: {refused}.</translation>
        </message>
        <message>
            <source>“{file}” could not be read.</source>
            <translation>Не удалось прочитать файл «{file}».</translation>
        </message>
        <message>
            <source>The system says: {why}.</source>
            <translation>Сообщение системы: {why}.</translation>
        </message>
        <message>
            <source>It must be a text in UTF-8.</source>
            <translation>Нужен текст в кодировке UTF-8.</translation>
        </message>
        <message>
            <source>Understanding texts</source>
            <translation>Разбор текстов</translation>
        </message>
        <message>
            <source>DIR</source>
            <translation>ПАПКА</translation>
        </message>
        <message>
            <source>FILE</source>
            <translation>ФАЙЛ</translation>
        </message>
        <message>
            <source>FILE.pdf</source>
            <translation>ФАЙЛ.pdf</translation>
        </message>
        <message>
            <source>NAME</source>
            <translation>ИМЯ</translation>
        </message>
        <message>
            <source>LINE</source>
            <translation>ЛИНИЯ</translation>
        </message>
        <message>
            <source>TEXT</source>
            <translation>ТЕКСТ</translation>
        </message>
        <message>
            <source>DATE</source>
            <translation>ДАТА</translation>
        </message>
        <message>
            <source>FIELD=COLUMN</source>
            <translation>ПОЛЕ=СТОЛБЕЦ</translation>
        </message>
        <message>
            <source>WxH</source>
            <translation>ШxВ</translation>
        </message>
        <message>
            <source>MONTHS</source>
            <translation>МЕСЯЦЕВ</translation>
        </message>
        <message>
            <source>MINUTES</source>
            <translation>МИНУТ</translation>
        </message>
        <message>
            <source>SECONDS</source>
            <translation>СЕКУНД</translation>
        </message>
        <message>
            <source>PERCENT/SECONDS</source>
            <translation>ПРОЦЕНТ/СЕКУНД</translation>
        </message>
        <message>
            <source>NUMBER</source>
            <translation>НОМЕР</translation>
        </message>
        <message>
            <source>INSTANT</source>
            <translation>МОМЕНТ</translation>
        </message>
        <message>
            <source>usage: </source>
            <translation>использование: </translation>
        </message>
        <message>
            <source>positional arguments</source>
            <translation>аргументы</translation>
        </message>
        <message>
            <source>options</source>
            <translation>параметры</translation>
        </message>
        <message>
            <source>show this help message and exit</source>
            <translation>показать эту справку и выйти</translation>
        </message>
        <message>
            <source>%(prog)s: error: %(message)s</source>
            <translation>%(prog)s: ошибка: %(message)s</translation>
        </message>
        <message>
            <source>argument %(argument_name)s: %(message)s</source>
            <translation>аргумент %(argument_name)s: %(message)s</translation>
        </message>
        <message>
            <source>the following arguments are required: %s</source>
            <translation>не хватает аргументов: %s</translation>
        </message>
        <message>
            <source>unrecognized arguments: %s</source>
            <translation>неизвестные аргументы: %s</translation>
        </message>
        <message>
            <source>expected one argument</source>
            <translation>нужно одно значение</translation>
        </message>
        <message>
            <source>ignored explicit argument %r</source>
            <translation>значение %r здесь лишнее</translation>
        </message>
        <message>
            <source>not allowed with argument %s</source>
            <translation>нельзя указать вместе с %s</translation>
        </message>
        <message>
            <source>one of the arguments %s is required</source>
            <translation>нужен один из аргументов: %s</translation>
        </message>
        <message>
            <source>invalid value: %(value)r</source>
            <translation>недопустимое значение: %(value)r</translation>
        </message>
        <message>
            <source>invalid choice: %(value)r (choose from %(choices)s)</source>
            <translation>недопустимое значение: %(value)r (возможны: %(choices)s)</translation>
        </message>
        <message>
            <source>Leaflet with tear-off strips</source>
            <translation>Листовка с отрывными полосками</translation>
        </message>
        <message>
            <source>Poster</source>
            <translation>Плакат</translation>
        </message>
        <message>
            <source>Labels for packaging</source>
            <translation>Этикетки на упаковку</translation>
        </message>
        <message>
            <source>An advertisement needs a name: what it is.</source>
            <translation>Укажите название размещения: что это.</translation>
        </message>
        <message>
            <source>An advertisement does not end before it starts.</source>
            <translation>Размещение не может закончиться раньше, чем начнётся.</translation>
        </message>
        <message>
            <source>before</source>
            <translation>до</translation>
        </message>
        <message>
            <source>while it runs</source>
            <translation>во время</translation>
        </message>
        <message>
            <source>after</source>
            <translation>после</translation>
        </message>
        <message>
            <source>Calls a day around it</source>
            <translation>Звонки по дням до и после</translation>
        </message>
        <message>
            <source>All incoming calls of the line, whatever brought them.</source>
            <translation>Все входящие звонки линии, откуда бы ни узнали.</translation>
        </message>
        <message>
            <source>Calls on an open day: {means}.</source>
            <translation>Звонков за рабочий день: {means}.</translation>
        </message>
        <message>
            <source>A new question</source>
            <translation>Новый вопрос</translation>
        </message>
        <message>
            <source>An answer needs the question that it answers.</source>
            <translation>Укажите вопрос, на который даётся ответ.</translation>
        </message>
        <message>
            <source>An answer cannot be merged with itself.</source>
            <translation>Ответ нельзя объединить с ним самим.</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Полный</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Краткий</translation>
        </message>
        <message>
            <source>To read aloud</source>
            <translation>Для чтения вслух</translation>
        </message>
        <message>
            <source>For an upset caller</source>
            <translation>Для расстроенного звонящего</translation>
        </message>
        <message>
            <source>The program runs from a folder of sources, which a session cannot start.</source>
            <translation>Программа запущена из папки с исходным кодом: при входе в систему её не запустить.</translation>
        </message>
        <message>
            <source>Install the program first.</source>
            <translation>Сначала установите программу.</translation>
        </message>
        <message>
            <source>The start with the session could not be changed: {reason}.</source>
            <translation>Не удалось изменить запуск при входе в систему: {reason}.</translation>
        </message>
        <message>
            <source>Far too many calls begin in the same second.</source>
            <translation>Слишком много звонков начинается в одну и ту же секунду.</translation>
        </message>
        <message>
            <source>Check the column with the date and time.</source>
            <translation>Проверьте столбец с датой и временем.</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>Дата и время</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Направление</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
        <message>
            <source>Caller</source>
            <translation>Звонивший</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Организация</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Ответ</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Срочность</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Итог</translation>
        </message>
        <message>
            <source>Referred to</source>
            <translation>Передано</translation>
        </message>
        <message>
            <source>Call back by</source>
            <translation>Перезвонить до</translation>
        </message>
        <message>
            <source>Called back</source>
            <translation>Перезвонили</translation>
        </message>
        <message>
            <source>Heard of us from</source>
            <translation>Откуда узнали</translation>
        </message>
        <message>
            <source>Advertisement</source>
            <translation>Размещение рекламы</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Примечания</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>Принял</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Длительность</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Ожидание</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Окончание</translation>
        </message>
        <message>
            <source>Outside hours</source>
            <translation>Вне часов работы</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Линия</translation>
        </message>
        <message>
            <source>Entered by</source>
            <translation>Внёс</translation>
        </message>
        <message>
            <source>Entered</source>
            <translation>Внесён</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Внешний номер</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Обычная</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Высокая</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Срочно</translation>
        </message>
        <message>
            <source>Outgoing</source>
            <translation>Исходящие</translation>
        </message>
        <message>
            <source>Incoming</source>
            <translation>Входящие</translation>
        </message>
        <message>
            <source>No conversation of this line in the months chosen: state the traffic instead.</source>
            <translation>За выбранные месяцы разговоров на этой линии не было: укажите объём вручную.</translation>
        </message>
        <message>
            <source>{incoming} incoming and {outgoing} outgoing calls a month of {mean} on average.</source>
            <translation>В месяц {incoming} входящих и {outgoing} исходящих, в среднем по {mean}.</translation>
        </message>
        <message>
            <source>The log holds no whole month yet: its last 30 days stand for one.</source>
            <translation>В журнале ещё нет целого месяца: за месяц приняты последние 30 дней.</translation>
        </message>
        <message numerus="yes">
            <source>%n channels are needed so that at most {share} % of calls find the line busy.</source>
            <translation>
                <numerusform>Нужен %n канал, чтобы «занято» слышали не больше {share} % звонящих.</numerusform>
                <numerusform>Нужно %n канала, чтобы «занято» слышали не больше {share} % звонящих.</numerusform>
                <numerusform>Нужно %n каналов, чтобы «занято» слышали не больше {share} % звонящих.</numerusform>
            </translation>
        </message>
        <message>
            <source>Cost a month by calls</source>
            <translation>Стоимость в месяц по числу звонков</translation>
        </message>
        <message>
            <source>calls a month</source>
            <translation>звонков в месяц</translation>
        </message>
        <message>
            <source>Where lines cross, another offer becomes the cheapest.</source>
            <translation>Где линии пересекаются, самым дешёвым становится другое предложение.</translation>
        </message>
        <message>
            <source>The contract with {carrier} has ended.</source>
            <translation>Срок договора с «{carrier}» истёк.</translation>
        </message>
        <message>
            <source>The contract with {carrier} goes on: notice is no longer possible.</source>
            <translation>Договор с «{carrier}» продлевается: отказаться уже нельзя.</translation>
        </message>
        <message>
            <source>The contract with {carrier} ends today.</source>
            <translation>Договор с «{carrier}» заканчивается сегодня.</translation>
        </message>
        <message numerus="yes">
            <source>The contract with {carrier} ends in %n days.</source>
            <translation>
                <numerusform>Договор с «{carrier}» закончится через %n день.</numerusform>
                <numerusform>Договор с «{carrier}» закончится через %n дня.</numerusform>
                <numerusform>Договор с «{carrier}» закончится через %n дней.</numerusform>
            </translation>
        </message>
        <message>
            <source>Notice to {carrier} can be given for the last time today.</source>
            <translation>Сегодня последний день, когда можно уведомить «{carrier}» о расторжении.</translation>
        </message>
        <message numerus="yes">
            <source>Notice to {carrier} can be given for %n more days.</source>
            <translation>
                <numerusform>Уведомить «{carrier}» о расторжении можно ещё %n день.</numerusform>
                <numerusform>Уведомить «{carrier}» о расторжении можно ещё %n дня.</numerusform>
                <numerusform>Уведомить «{carrier}» о расторжении можно ещё %n дней.</numerusform>
            </translation>
        </message>
        <message>
            <source>A contract needs the name of the carrier.</source>
            <translation>В договоре должен быть указан оператор связи.</translation>
        </message>
        <message>
            <source>A contract does not end before it starts.</source>
            <translation>Договор не может закончиться раньше, чем начался.</translation>
        </message>
        <message>
            <source>not judged</source>
            <translation>не оценено</translation>
        </message>
        <message>
            <source>1 – bad</source>
            <translation>1 — плохо</translation>
        </message>
        <message>
            <source>3 – fair</source>
            <translation>3 — средне</translation>
        </message>
        <message>
            <source>5 – excellent</source>
            <translation>5 — отлично</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>Who and what</source>
            <translation>Кто и что</translation>
        </message>
        <message>
            <source>Carrier</source>
            <translation>Оператор связи</translation>
        </message>
        <message>
            <source>Tariff</source>
            <translation>Тариф</translation>
        </message>
        <message>
            <source>Kind of number</source>
            <translation>Вид номера</translation>
        </message>
        <message>
            <source>Numbers on offer</source>
            <translation>Предлагаемые номера</translation>
        </message>
        <message>
            <source>Easy to remember</source>
            <translation>Легко запомнить</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Покрытие</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation>Цены</translation>
        </message>
        <message>
            <source>Set-up, once</source>
            <translation>Подключение, разово</translation>
        </message>
        <message>
            <source>Easy number, once</source>
            <translation>Красивый номер, разово</translation>
        </message>
        <message>
            <source>Subscription a month</source>
            <translation>Абонентская плата в месяц</translation>
        </message>
        <message>
            <source>Incoming, a minute</source>
            <translation>Минута входящего</translation>
        </message>
        <message>
            <source>Outgoing, a minute</source>
            <translation>Минута исходящего</translation>
        </message>
        <message>
            <source>Billed</source>
            <translation>Тарификация</translation>
        </message>
        <message>
            <source>Free seconds</source>
            <translation>Бесплатных секунд</translation>
        </message>
        <message>
            <source>Calls up to this length cost nothing.</source>
            <translation>Разговоры не длиннее этого не оплачиваются.</translation>
        </message>
        <message>
            <source>Minutes included a month</source>
            <translation>Включено минут в месяц</translation>
        </message>
        <message>
            <source>Included for</source>
            <translation>Включены для</translation>
        </message>
        <message>
            <source>Channels included</source>
            <translation>Включено каналов</translation>
        </message>
        <message>
            <source>Calls at the same time that the subscription is for.</source>
            <translation>Сколько одновременных разговоров входит в абонентскую плату.</translation>
        </message>
        <message>
            <source>A further channel a month</source>
            <translation>Ещё один канал в месяц</translation>
        </message>
        <message>
            <source>VAT to be added</source>
            <translation>НДС сверх цены</translation>
        </message>
        <message>
            <source>0 where prices include it.</source>
            <translation>0, если цены уже с НДС.</translation>
        </message>
        <message>
            <source>Term and leaving</source>
            <translation>Срок и расторжение</translation>
        </message>
        <message>
            <source>Discount by term</source>
            <translation>Скидка за срок</translation>
        </message>
        <message>
            <source>Months and per cent: 12 months 10 %; 24 months 15 %</source>
            <translation>Месяцы и проценты: 12 мес. 10 %; 24 мес. 15 %</translation>
        </message>
        <message>
            <source>Discount on</source>
            <translation>Скидка на</translation>
        </message>
        <message>
            <source>Fee for leaving early</source>
            <translation>Плата за досрочное расторжение</translation>
        </message>
        <message>
            <source>Notice, days</source>
            <translation>Предупредить за, дней</translation>
        </message>
        <message>
            <source>Your judgement</source>
            <translation>Ваша оценка</translation>
        </message>
        <message>
            <source>Notes and attachments</source>
            <translation>Заметки и вложения</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Ссылки</translation>
        </message>
        <message>
            <source>Addresses of pages or files, one a line.</source>
            <translation>Адреса страниц или файлов, по одному в строке.</translation>
        </message>
        <message numerus="yes">
            <source>%n months {percent} %</source>
            <translation>
                <numerusform>%n мес. {percent} %</numerusform>
                <numerusform>%n мес. {percent} %</numerusform>
                <numerusform>%n мес. {percent} %</numerusform>
            </translation>
        </message>
        <message>
            <source>“{text}” is not a whole number.</source>
            <translation>«{text}» — не целое число.</translation>
        </message>
        <message>
            <source>“{text}” is not a discount.</source>
            <translation>«{text}» — не скидка.</translation>
        </message>
        <message>
            <source>Write months and per cent, like 12 months 10 %.</source>
            <translation>Напишите месяцы и процент, например: 12 мес. 10 %.</translation>
        </message>
        <message>
            <source>An offer needs the name of the carrier.</source>
            <translation>У предложения должен быть указан оператор связи.</translation>
        </message>
        <message>
            <source>A discount is a percentage from a number of months on.</source>
            <translation>Скидка — это процент при сроке от указанного числа месяцев.</translation>
        </message>
        <message>
            <source>VAT lies between 0 and 100 %.</source>
            <translation>НДС — от 0 до 100 %.</translation>
        </message>
        <message>
            <source>Prices and numbers of an offer are not below zero.</source>
            <translation>Цены и количества в предложении не бывают меньше нуля.</translation>
        </message>
        <message>
            <source>City number</source>
            <translation>Городской номер</translation>
        </message>
        <message>
            <source>Mobile number</source>
            <translation>Мобильный номер</translation>
        </message>
        <message>
            <source>8-800 number, free to callers</source>
            <translation>Номер 8-800, бесплатный для звонящих</translation>
        </message>
        <message>
            <source>SIP number</source>
            <translation>SIP-номер</translation>
        </message>
        <message>
            <source>By the second</source>
            <translation>Посекундно</translation>
        </message>
        <message>
            <source>By the minute, each begun one full</source>
            <translation>Поминутно, начатая минута — полная</translation>
        </message>
        <message>
            <source>First minute full, then by the second</source>
            <translation>Первая минута полная, далее посекундно</translation>
        </message>
        <message>
            <source>Incoming and outgoing</source>
            <translation>Входящие и исходящие</translation>
        </message>
        <message>
            <source>Subscription and channels</source>
            <translation>Абонентская плата и каналы</translation>
        </message>
        <message>
            <source>Everything monthly</source>
            <translation>Все ежемесячные платежи</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Стоимость</translation>
        </message>
        <message>
            <source>Number easy to remember</source>
            <translation>Запоминающийся номер</translation>
        </message>
        <message>
            <source>Terms of leaving</source>
            <translation>Условия расторжения</translation>
        </message>
        <message>
            <source>Service and reputation</source>
            <translation>Обслуживание и репутация</translation>
        </message>
        <message>
            <source>{currency}{amount}</source>
            <translation>{amount} {currency}</translation>
        </message>
        <message numerus="yes">
            <source>Cheapest over %n months: {offer}, {total} in all, {monthly} a month.</source>
            <translation>
                <numerusform>Дешевле всего за %n месяц: {offer} — {total}, по {monthly} в месяц.</numerusform>
                <numerusform>Дешевле всего за %n месяца: {offer} — {total}, по {monthly} в месяц.</numerusform>
                <numerusform>Дешевле всего за %n месяцев: {offer} — {total}, по {monthly} в месяц.</numerusform>
            </translation>
        </message>
        <message>
            <source>Best by your weights: {offer}, {score} of {best}; {more} dearer in all.</source>
            <translation>Лучшее по вашим приоритетам: {offer}, {score} из {best}; дороже на {more} за весь срок.</translation>
        </message>
        <message>
            <source>{criterion}: {own} of {best}, while {offer} has {reached}.</source>
            <translation>{criterion}: {own} из {best}, а у «{offer}» — {reached}.</translation>
        </message>
        <message numerus="yes">
            <source>From %n calls a month on {cheaper} is cheaper than {dearer}.</source>
            <translation>
                <numerusform>Начиная с %n звонка в месяц «{cheaper}» дешевле, чем «{dearer}».</numerusform>
                <numerusform>Начиная с %n звонков в месяц «{cheaper}» дешевле, чем «{dearer}».</numerusform>
                <numerusform>Начиная с %n звонков в месяц «{cheaper}» дешевле, чем «{dearer}».</numerusform>
            </translation>
        </message>
        <message>
            <source>Competent for “{topic}”</source>
            <translation>Отвечает за «{topic}»</translation>
        </message>
        <message>
            <source>A contact needs a name, a number or an address.</source>
            <translation>Контакту нужно имя, номер или адрес.</translation>
        </message>
        <message>
            <source>Caller: {who}</source>
            <translation>Звонивший: {who}</translation>
        </message>
        <message>
            <source>Answered so far: {text}</source>
            <translation>Уже ответили: {text}</translation>
        </message>
        <message>
            <source>A caller's question: {text}</source>
            <translation>Вопрос звонившего: {text}</translation>
        </message>
        <message>
            <source>A contact cannot be merged with itself.</source>
            <translation>Контакт нельзя объединить с самим собой.</translation>
        </message>
        <message>
            <source>At work</source>
            <translation>На работе</translation>
        </message>
        <message>
            <source>On a call</source>
            <translation>На звонке</translation>
        </message>
        <message>
            <source>On a break</source>
            <translation>На перерыве</translation>
        </message>
        <message>
            <source>At lunch</source>
            <translation>На обеде</translation>
        </message>
        <message>
            <source>Away</source>
            <translation>Отсутствует</translation>
        </message>
        <message>
            <source>Not at work</source>
            <translation>Не на работе</translation>
        </message>
        <message>
            <source>Hours not known</source>
            <translation>Часы неизвестны</translation>
        </message>
        <message>
            <source>on Monday</source>
            <translation>в понедельник</translation>
        </message>
        <message>
            <source>on Tuesday</source>
            <translation>во вторник</translation>
        </message>
        <message>
            <source>on Wednesday</source>
            <translation>в среду</translation>
        </message>
        <message>
            <source>on Thursday</source>
            <translation>в четверг</translation>
        </message>
        <message>
            <source>on Friday</source>
            <translation>в пятницу</translation>
        </message>
        <message>
            <source>on Saturday</source>
            <translation>в субботу</translation>
        </message>
        <message>
            <source>on Sunday</source>
            <translation>в воскресенье</translation>
        </message>
        <message>
            <source>{state} until {time}</source>
            <translation>{state} до {time}</translation>
        </message>
        <message>
            <source>{state}, back at {time}</source>
            <translation>{state}, будет в {time}</translation>
        </message>
        <message>
            <source>{state}, back tomorrow at {time}</source>
            <translation>{state}, будет завтра в {time}</translation>
        </message>
        <message>
            <source>{state}, back {day} at {time}</source>
            <translation>{state}, будет {day} в {time}</translation>
        </message>
        <message>
            <source>{state}; {name} stands in</source>
            <translation>{state}; замещает {name}</translation>
        </message>
        <message>
            <source>Mon Tue Wed Thu Fri Sat Sun</source>
            <translation>Пн Вт Ср Чт Пт Сб Вс</translation>
        </message>
        <message>
            <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
            <translation>янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.</translation>
        </message>
        <message>
            <source>January February March April May June July August September October November December</source>
            <translation>января февраля марта апреля мая июня июля августа сентября октября ноября декабря</translation>
        </message>
        <message>
            <source>{day} {month} {year}</source>
            <translation>{day} {month} {year}</translation>
        </message>
        <message>
            <source>The year {year} is out of reach.</source>
            <translation>Год {year} не подходит.</translation>
        </message>
        <message>
            <source>Choose one from {first} to {last}.</source>
            <translation>Выберите год с {first} по {last}.</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>такого файла или папки нет</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>это папка</translation>
        </message>
        <message>
            <source>a part of the path is no folder</source>
            <translation>часть пути — не папка</translation>
        </message>
        <message>
            <source>it is there already</source>
            <translation>он уже есть</translation>
        </message>
        <message>
            <source>there is no permission</source>
            <translation>нет прав</translation>
        </message>
        <message>
            <source>this disk cannot be written to</source>
            <translation>на этот диск нельзя записывать</translation>
        </message>
        <message>
            <source>the name is too long</source>
            <translation>слишком длинное имя</translation>
        </message>
        <message>
            <source>the disk reports an error</source>
            <translation>диск сообщает об ошибке</translation>
        </message>
        <message>
            <source>This import was taken back already.</source>
            <translation>Этот импорт уже отменён.</translation>
        </message>
        <message>
            <source>There is no import number {number}.</source>
            <translation>Импорта с номером {number} нет.</translation>
        </message>
        <message>
            <source>A line does not close before it opens.</source>
            <translation>Линия не может закрыться раньше, чем откроется.</translation>
        </message>
        <message>
            <source>A range of dates ends before it begins.</source>
            <translation>Период дат кончается раньше, чем начинается.</translation>
        </message>
        <message>
            <source>One date stands in the list twice.</source>
            <translation>Одна и та же дата указана дважды.</translation>
        </message>
        <message>
            <source>The season “{name}” shares days with another one.</source>
            <translation>Сезон «{name}» пересекается с другим.</translation>
        </message>
        <message>
            <source>Let it begin a day after the other has ended.</source>
            <translation>Пусть он начинается на следующий день после конца другого.</translation>
        </message>
        <message>
            <source>For the script</source>
            <translation>Для сценария разговора</translation>
        </message>
        <message>
            <source>Announcement, to be read aloud</source>
            <translation>Объявление для чтения вслух</translation>
        </message>
        <message>
            <source>For leaflets and the site</source>
            <translation>Для листовок и сайта</translation>
        </message>
        <message>
            <source>Voicemail, outside the hours</source>
            <translation>Автоответчик в нерабочее время</translation>
        </message>
        <message>
            <source>Permanent</source>
            <translation>Постоянная</translation>
        </message>
        <message>
            <source>Periodic: in seasons of each year</source>
            <translation>Периодическая: по сезонам каждый год</translation>
        </message>
        <message>
            <source>One-off: for a campaign or an event</source>
            <translation>Разовая: на кампанию или событие</translation>
        </message>
        <message>
            <source>The last line cannot be retired.</source>
            <translation>Последнюю линию нельзя закрыть.</translation>
        </message>
        <message>
            <source>A line needs a name.</source>
            <translation>Дайте линии название.</translation>
        </message>
        <message>
            <source>“{name}” is not a time zone.</source>
            <translation>«{name}» — не часовой пояс.</translation>
        </message>
        <message>
            <source>“{text}” is not an e-mail address.</source>
            <translation>«{text}» — не адрес электронной почты.</translation>
        </message>
        <message>
            <source>Write it like help@example.org.</source>
            <translation>Напишите, например, так: help@example.org.</translation>
        </message>
        <message>
            <source>Time and term</source>
            <translation>Время и срок</translation>
        </message>
        <message>
            <source>Who takes the calls</source>
            <translation>Кто принимает звонки</translation>
        </message>
        <message>
            <source>Numbers and carriers</source>
            <translation>Номера и операторы связи</translation>
        </message>
        <message>
            <source>Room and equipment</source>
            <translation>Помещение и техника</translation>
        </message>
        <message>
            <source>Staff and shifts</source>
            <translation>Сотрудники и смены</translation>
        </message>
        <message>
            <source>Rules of conversation</source>
            <translation>Правила разговора</translation>
        </message>
        <message>
            <source>Contacts and hot topics</source>
            <translation>Контакты и острые темы</translation>
        </message>
        <message>
            <source>Advertising</source>
            <translation>Реклама</translation>
        </message>
        <message>
            <source>Launch and review</source>
            <translation>Запуск и первые итоги</translation>
        </message>
        <message>
            <source>The purpose is stated</source>
            <translation>Назначение описано</translation>
        </message>
        <message>
            <source>Hours are set</source>
            <translation>Часы работы заданы</translation>
        </message>
        <message>
            <source>The way of reception is chosen</source>
            <translation>Способ приёма выбран</translation>
        </message>
        <message>
            <source>Carriers are compared</source>
            <translation>Операторы связи сравнены</translation>
        </message>
        <message>
            <source>The number is known</source>
            <translation>Номер известен</translation>
        </message>
        <message>
            <source>Numbers are under contract</source>
            <translation>На номера есть договор</translation>
        </message>
        <message>
            <source>A quiet room</source>
            <translation>Тихое помещение</translation>
        </message>
        <message>
            <source>Workplaces: computers, desks and chairs</source>
            <translation>Рабочие места: компьютеры, столы и кресла</translation>
        </message>
        <message>
            <source>Telephones and headsets</source>
            <translation>Телефоны и гарнитуры</translation>
        </message>
        <message>
            <source>Internet</source>
            <translation>Интернет</translation>
        </message>
        <message>
            <source>A mailbox of its own</source>
            <translation>Отдельный почтовый ящик</translation>
        </message>
        <message>
            <source>Backups on another disk</source>
            <translation>Резервные копии на другом диске</translation>
        </message>
        <message>
            <source>Operators are named</source>
            <translation>Операторы названы</translation>
        </message>
        <message>
            <source>Every operator has a shift</source>
            <translation>У каждого оператора есть смена</translation>
        </message>
        <message>
            <source>Shifts cover the hours</source>
            <translation>Смены закрывают часы работы</translation>
        </message>
        <message>
            <source>Operators are trained</source>
            <translation>Операторы обучены</translation>
        </message>
        <message>
            <source>The script is complete</source>
            <translation>Сценарий написан полностью</translation>
        </message>
        <message>
            <source>Who is competent for what</source>
            <translation>Кто в чём разбирается</translation>
        </message>
        <message>
            <source>Answers are prepared</source>
            <translation>Ответы подготовлены</translation>
        </message>
        <message>
            <source>Hot topics are answered</source>
            <translation>На острые темы есть ответы</translation>
        </message>
        <message>
            <source>The number is made known</source>
            <translation>О номере знают</translation>
        </message>
        <message>
            <source>A test call is made</source>
            <translation>Пробный звонок сделан</translation>
        </message>
        <message>
            <source>The first review, after seven days</source>
            <translation>Первые итоги через семь дней</translation>
        </message>
        <message>
            <source>An item needs words.</source>
            <translation>Напишите, что нужно сделать.</translation>
        </message>
        <message>
            <source>Write which questions are answered, and for whom.</source>
            <translation>Напишите, на какие вопросы и кому отвечает линия.</translation>
        </message>
        <message>
            <source>The line is never open: type its hours.</source>
            <translation>Линия никогда не работает: укажите часы.</translation>
        </message>
        <message>
            <source>Note whether own staff or a call centre takes calls.</source>
            <translation>Укажите, кто принимает звонки: свои сотрудники или колл-центр.</translation>
        </message>
        <message>
            <source>Type the number.</source>
            <translation>Укажите номер.</translation>
        </message>
        <message numerus="yes">
            <source>%n offers noted; compare at least two carriers.</source>
            <translation>
                <numerusform>Записано %n предложение; сравните хотя бы двух операторов связи.</numerusform>
                <numerusform>Записано %n предложения; сравните хотя бы двух операторов связи.</numerusform>
                <numerusform>Записано %n предложений; сравните хотя бы двух операторов связи.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no number yet.</source>
            <translation>Номера пока нет.</translation>
        </message>
        <message>
            <source>Without a contract: {names}</source>
            <translation>Без договора: {names}</translation>
        </message>
        <message>
            <source>{number} is under contract only from {day} on</source>
            <translation>{number}: договор действует только с {day}</translation>
        </message>
        <message>
            <source>Type the e-mail address of the line.</source>
            <translation>Укажите адрес электронной почты линии.</translation>
        </message>
        <message>
            <source>Backups lie beside the data: choose a folder on another disk.</source>
            <translation>Копии лежат рядом с данными: выберите папку на другом диске.</translation>
        </message>
        <message>
            <source>Name the people who take calls.</source>
            <translation>Назовите тех, кто принимает звонки.</translation>
        </message>
        <message>
            <source>There are no operators yet.</source>
            <translation>Операторов пока нет.</translation>
        </message>
        <message>
            <source>No shift within a week: {names}</source>
            <translation>Нет смен в течение недели: {names}</translation>
        </message>
        <message>
            <source>Still to be written: {names}</source>
            <translation>Ещё не написано: {names}</translation>
        </message>
        <message>
            <source>Note colleagues and the questions they can answer.</source>
            <translation>Запишите коллег и вопросы, на которые они могут ответить.</translation>
        </message>
        <message>
            <source>Prepare the first answers.</source>
            <translation>Подготовьте первые ответы.</translation>
        </message>
        <message>
            <source>Mark the sharpest questions as hot topics.</source>
            <translation>Отметьте самые острые вопросы галочкой «Острая тема».</translation>
        </message>
        <message>
            <source>Without an answer: {names}</source>
            <translation>Без ответа: {names}</translation>
        </message>
        <message>
            <source>Note where the number will be seen.</source>
            <translation>Запишите, где увидят номер.</translation>
        </message>
        <message>
            <source>Call the number from outside and register the call.</source>
            <translation>Позвоните на номер с другого телефона и внесите звонок.</translation>
        </message>
        <message>
            <source>A week after the opening there is enough to see what to improve.</source>
            <translation>Через неделю после открытия будет видно, что улучшить.</translation>
        </message>
        <message numerus="yes">
            <source>{names} and %n more</source>
            <translation>
                <numerusform>{names} и ещё %n</numerusform>
                <numerusform>{names} и ещё %n</numerusform>
                <numerusform>{names} и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Own staff</source>
            <translation>Свои сотрудники</translation>
        </message>
        <message>
            <source>Call centre</source>
            <translation>Колл-центр</translation>
        </message>
        <message>
            <source>Own staff and call centre</source>
            <translation>Свои сотрудники и колл-центр</translation>
        </message>
        <message>
            <source>Two ways of reception start on one date.</source>
            <translation>Два способа приёма начинаются в один день.</translation>
        </message>
        <message>
            <source>The call centre needs a name.</source>
            <translation>Укажите название колл-центра.</translation>
        </message>
        <message>
            <source>State what own staff costs to compare the two.</source>
            <translation>Укажите, сколько стоят свои сотрудники, чтобы сравнить.</translation>
        </message>
        <message>
            <source>Note the terms of a call centre to compare the two.</source>
            <translation>Укажите условия колл-центра, чтобы сравнить.</translation>
        </message>
        <message>
            <source>own staff</source>
            <translation>свои сотрудники</translation>
        </message>
        <message>
            <source>the call centre</source>
            <translation>колл-центр</translation>
        </message>
        <message numerus="yes">
            <source>From %n calls a month on {side} costs less.</source>
            <translation>
                <numerusform>От %n звонка в месяц дешевле {side}.</numerusform>
                <numerusform>От %n звонков в месяц дешевле {side}.</numerusform>
                <numerusform>От %n звонков в месяц дешевле {side}.</numerusform>
            </translation>
        </message>
        <message>
            <source>The call centre</source>
            <translation>Колл-центр</translation>
        </message>
        <message>
            <source>{side} costs less at any volume up to {calls} calls a month.</source>
            <translation>Дешевле при любом объёме до {calls} звонков в месяц: {side}.</translation>
        </message>
        <message numerus="yes">
            <source>Own staff: %n paid hours of the roster, and the costs of a month.</source>
            <translation>
                <numerusform>Свои сотрудники: %n оплаченный час по графику и расходы за месяц.</numerusform>
                <numerusform>Свои сотрудники: %n оплаченных часа по графику и расходы за месяц.</numerusform>
                <numerusform>Свои сотрудники: %n оплаченных часов по графику и расходы за месяц.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Own staff: %n paid hours, from the talking time at {percent} % of working time, and the costs of a month.</source>
            <translation>
                <numerusform>Свои сотрудники: %n оплаченный час (разговоры занимают {percent} % рабочего времени) и расходы за месяц.</numerusform>
                <numerusform>Свои сотрудники: %n оплаченных часа (разговоры занимают {percent} % рабочего времени) и расходы за месяц.</numerusform>
                <numerusform>Свои сотрудники: %n оплаченных часов (разговоры занимают {percent} % рабочего времени) и расходы за месяц.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where the lines cross, both cost the same.</source>
            <translation>Где линии пересекаются, стоимость одинакова.</translation>
        </message>
        <message>
            <source>Incoming calls</source>
            <translation>Входящие звонки</translation>
        </message>
        <message>
            <source>Calling back</source>
            <translation>Обратный звонок</translation>
        </message>
        <message>
            <source>Greeting</source>
            <translation>Приветствие</translation>
        </message>
        <message>
            <source>Opening question</source>
            <translation>Первый вопрос</translation>
        </message>
        <message>
            <source>Listening and clarifying</source>
            <translation>Выслушать и уточнить</translation>
        </message>
        <message>
            <source>Closing phrase</source>
            <translation>Прощание</translation>
        </message>
        <message>
            <source>The operator's name in the greeting</source>
            <translation>Имя оператора в приветствии</translation>
        </message>
        <message>
            <source>Another version of the script begins on this day. Change that one, or choose another day.</source>
            <translation>С этого дня уже действует другая версия сценария. Измените её или выберите другой день.</translation>
        </message>
        <message>
            <source>The times in “{text}” overlap.</source>
            <translation>Часы в «{text}» пересекаются.</translation>
        </message>
        <message>
            <source>Write each period once.</source>
            <translation>Запишите каждый промежуток один раз.</translation>
        </message>
        <message>
            <source>“{text}” is not a period of the day.</source>
            <translation>«{text}» — не промежуток времени.</translation>
        </message>
        <message>
            <source>Write it like 09:00–13:00, 14:00–18:00.</source>
            <translation>Запишите так: 09:00–13:00, 14:00–18:00.</translation>
        </message>
        <message>
            <source>open</source>
            <translation>работает</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>не работает</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>open until {time}</source>
            <translation>работает до {time}</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} в {time}</translation>
        </message>
        <message>
            <source>at {time}</source>
            <translation>в {time}</translation>
        </message>
        <message>
            <source>closed, opens {time}</source>
            <translation>не работает, откроется {time}</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>завтра</translation>
        </message>
        <message>
            <source>en_US</source>
            <translation>ru</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Дан ответ</translation>
        </message>
        <message>
            <source>Referred</source>
            <translation>Передано специалисту</translation>
        </message>
        <message>
            <source>Callback promised</source>
            <translation>Обещали перезвонить</translation>
        </message>
        <message>
            <source>Not resolved</source>
            <translation>Не решено</translation>
        </message>
        <message>
            <source>Silent call</source>
            <translation>Молчание</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>Ошиблись номером</translation>
        </message>
        <message>
            <source>Hang-up</source>
            <translation>Бросили трубку</translation>
        </message>
        <message>
            <source>Abuse</source>
            <translation>Оскорбления</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Благодарность</translation>
        </message>
        <message>
            <source>Newspaper</source>
            <translation>Газета</translation>
        </message>
        <message>
            <source>Magazine</source>
            <translation>Журнал</translation>
        </message>
        <message>
            <source>Radio</source>
            <translation>Радио</translation>
        </message>
        <message>
            <source>Television</source>
            <translation>Телевидение</translation>
        </message>
        <message>
            <source>Leaflet</source>
            <translation>Листовка</translation>
        </message>
        <message>
            <source>Notice board</source>
            <translation>Доска объявлений</translation>
        </message>
        <message>
            <source>Packaging</source>
            <translation>Упаковка</translation>
        </message>
        <message>
            <source>Word of mouth</source>
            <translation>От знакомых</translation>
        </message>
        <message>
            <source>Other source</source>
            <translation>Другой источник</translation>
        </message>
        <message>
            <source>A name is needed.</source>
            <translation>Введите название.</translation>
        </message>
        <message>
            <source>“{name}” is in the list already.</source>
            <translation>«{name}» уже есть в списке.</translation>
        </message>
        <message>
            <source>Choose another name, or merge the two entries.</source>
            <translation>Выберите другое название или объедините две записи.</translation>
        </message>
        <message>
            <source>Outcomes of different kinds cannot be merged.</source>
            <translation>Итоги разного вида объединить нельзя.</translation>
        </message>
        <message>
            <source>Retire the one that is no longer wanted instead.</source>
            <translation>Вместо этого уберите ненужный итог из списка.</translation>
        </message>
        <message>
            <source>“{text}” is not an amount of money.</source>
            <translation>«{text}» — это не сумма.</translation>
        </message>
        <message>
            <source>Write it like 1234.56.</source>
            <translation>Напишите, например, 1234,56.</translation>
        </message>
        <message>
            <source>1,234.56</source>
            <translation>1 234,56</translation>
        </message>
        <message>
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>{number} pp</source>
            <translation>{number} п. п.</translation>
        </message>
        <message>
            <source>{number} ext. {extension}</source>
            <translation>{number} доб. {extension}</translation>
        </message>
        <message>
            <source>Too many callers do not get through</source>
            <translation>Слишком многие не могут дозвониться</translation>
        </message>
        <message>
            <source>Put more people on the line in the hours in which most callers give up.</source>
            <translation>Поставить больше людей на часы, когда звонящие чаще всего кладут трубку.</translation>
        </message>
        <message>
            <source>Callers wait too long</source>
            <translation>Звонящие слишком долго ждут</translation>
        </message>
        <message>
            <source>Move breaks out of the busiest hours; check the people needed there.</source>
            <translation>Убрать перерывы из самых загруженных часов; проверить, сколько людей там нужно.</translation>
        </message>
        <message>
            <source>Too few questions are resolved at first contact</source>
            <translation>Мало вопросов решается с первого обращения</translation>
        </message>
        <message>
            <source>Look through the referred calls and prepare answers to what is asked most.</source>
            <translation>Просмотреть звонки, переданные специалистам, и подготовить ответы на самые частые вопросы.</translation>
        </message>
        <message>
            <source>Many questions stay unresolved</source>
            <translation>Много вопросов остаётся без решения</translation>
        </message>
        <message>
            <source>Name a colleague who answers for each topic that stays unresolved.</source>
            <translation>Назначить ответственного за каждую тему, которая остаётся нерешённой.</translation>
        </message>
        <message>
            <source>Callbacks are made late</source>
            <translation>Перезванивают с опозданием</translation>
        </message>
        <message>
            <source>Set aside a fixed half-hour a day for callbacks and promise times within it.</source>
            <translation>Выделить для обратных звонков полчаса в день и обещать время в этих пределах.</translation>
        </message>
        <message>
            <source>Many people call while the line is closed</source>
            <translation>Многие звонят, когда линия не работает</translation>
        </message>
        <message>
            <source>Lengthen the hours by the busiest closed hour, or tell the hours more clearly.</source>
            <translation>Продлить работу на самый востребованный час или яснее сообщать часы работы.</translation>
        </message>
        <message>
            <source>Callers have to call again</source>
            <translation>Людям приходится звонить повторно</translation>
        </message>
        <message>
            <source>Listen to what repeat callers ask and settle it in the first call.</source>
            <translation>Разобрать, о чём звонят повторно, и решать это с первого звонка.</translation>
        </message>
        <message>
            <source>Prepared answers are hardly used</source>
            <translation>Готовыми ответами почти не пользуются</translation>
        </message>
        <message>
            <source>Ask the operators which answers are missing or hard to find.</source>
            <translation>Спросить операторов, каких ответов не хватает и какие трудно найти.</translation>
        </message>
        <message>
            <source>Breaks fall through</source>
            <translation>Перерывы срываются</translation>
        </message>
        <message>
            <source>Plan breaks into the calm hours and make sure that they are taken.</source>
            <translation>Планировать перерывы на спокойные часы и следить, чтобы на них уходили.</translation>
        </message>
        <message>
            <source>Look at the longest calls: which answer had to be searched for?</source>
            <translation>Разобрать самые долгие звонки: какой ответ пришлось искать?</translation>
        </message>
        <message>
            <source>More people call than before</source>
            <translation>Звонят больше, чем раньше</translation>
        </message>
        <message>
            <source>Check the people needed for the next weeks.</source>
            <translation>Проверить, сколько людей нужно на ближайшие недели.</translation>
        </message>
        <message>
            <source>{hours}: callers give up more often</source>
            <translation>{hours}: чаще кладут трубку, не дождавшись ответа</translation>
        </message>
        <message>
            <source>Put one more person on the line in this hour, or move breaks out of it.</source>
            <translation>Поставить на этот час ещё одного человека или убрать из него перерывы.</translation>
        </message>
        <message>
            <source>“{topic}” is asked more often</source>
            <translation>Чаще спрашивают: «{topic}»</translation>
        </message>
        <message>
            <source>Find out what happened and publish the answer where people look before they call.</source>
            <translation>Выяснить, что случилось, и опубликовать ответ там, где его ищут до звонка.</translation>
        </message>
        <message>
            <source>“{topic}” is seldom resolved at first contact</source>
            <translation>Редко решается с первого обращения: «{topic}»</translation>
        </message>
        <message>
            <source>Prepare answers on this topic with the colleague who knows it best.</source>
            <translation>Подготовить ответы по этой теме с тем, кто знает её лучше всех.</translation>
        </message>
        <message>
            <source>“{topic}” takes long</source>
            <translation>Долгие разговоры: «{topic}»</translation>
        </message>
        <message>
            <source>Prepare a short answer for the phone and send details by e-mail.</source>
            <translation>Подготовить короткий ответ по телефону, а подробности отправлять письмом.</translation>
        </message>
        <message>
            <source>Too few people on the line</source>
            <translation>На линии не хватает людей</translation>
        </message>
        <message>
            <source>Move shifts or breaks so that these hours are covered.</source>
            <translation>Сдвинуть смены или перерывы, чтобы закрыть эти часы.</translation>
        </message>
        <message>
            <source>The operators have no time to breathe</source>
            <translation>Операторам некогда перевести дух</translation>
        </message>
        <message>
            <source>Add a shift in the busiest hours.</source>
            <translation>Добавить смену в самые загруженные часы.</translation>
        </message>
        <message>
            <source>Many calls are filed without a topic</source>
            <translation>Много звонков внесено без темы</translation>
        </message>
        <message>
            <source>Ask everybody to choose a topic; add topics that are missing.</source>
            <translation>Попросить всех выбирать тему; добавить недостающие темы.</translation>
        </message>
        <message>
            <source>Hardly anybody is asked how they heard of the line</source>
            <translation>Почти никого не спрашивают, откуда узнали о линии</translation>
        </message>
        <message>
            <source>Add the question to the script; it takes five seconds.</source>
            <translation>Добавить вопрос в сценарий: это пять секунд.</translation>
        </message>
        <message>
            <source>Callers get through</source>
            <translation>До нас легко дозвониться</translation>
        </message>
        <message>
            <source>Calls are answered quickly</source>
            <translation>На звонки отвечают быстро</translation>
        </message>
        <message>
            <source>Questions are resolved at first contact</source>
            <translation>Вопросы решаются с первого обращения</translation>
        </message>
        <message>
            <source>Hardly a question stays unresolved</source>
            <translation>Почти не остаётся нерешённых вопросов</translation>
        </message>
        <message>
            <source>Callbacks are kept</source>
            <translation>Перезванивают вовремя</translation>
        </message>
        <message>
            <source>One call is enough</source>
            <translation>Хватает одного звонка</translation>
        </message>
        <message>
            <source>Prepared answers help</source>
            <translation>Готовые ответы помогают</translation>
        </message>
        <message>
            <source>Keep them up to date: check the most used ones first.</source>
            <translation>Поддерживать в порядке: сначала проверить самые нужные.</translation>
        </message>
        <message>
            <source>Breaks are taken</source>
            <translation>Перерывы соблюдаются</translation>
        </message>
        <message>
            <source>“{topic}” is resolved at first contact</source>
            <translation>Решается с первого обращения: «{topic}»</translation>
        </message>
        <message>
            <source>Use these answers as the pattern for other topics.</source>
            <translation>Взять эти ответы за образец для других тем.</translation>
        </message>
        <message>
            <source>Keep it so.</source>
            <translation>Так и держать.</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Последние 7 дней</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>Прошлая неделя</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Последние 30 дней</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Прошлый месяц</translation>
        </message>
        <message>
            <source>Seven days after opening</source>
            <translation>Семь дней после открытия</translation>
        </message>
        <message>
            <source>Who answers</source>
            <translation>Кто отвечает</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Звонки</translation>
        </message>
        <message>
            <source>Calls answered</source>
            <translation>Принятые звонки</translation>
        </message>
        <message>
            <source>First contact</source>
            <translation>С первого обращения</translation>
        </message>
        <message>
            <source>Mean time</source>
            <translation>Ср. время</translation>
        </message>
        <message>
            <source>Cost per call</source>
            <translation>Цена звонка</translation>
        </message>
        <message>
            <source>The cost of a call is that of one that was taken.</source>
            <translation>Цена звонка — цена одного принятого звонка.</translation>
        </message>
        <message>
            <source>Who answers for us</source>
            <translation>Кто отвечает на звонки</translation>
        </message>
        <message>
            <source>Advertising of these days</source>
            <translation>Реклама этих дней</translation>
        </message>
        <message>
            <source>Cost per resolved call</source>
            <translation>Цена решённого вопроса</translation>
        </message>
        <message>
            <source>{part} of {whole}; with 95% certainty the share lies between {low} and {high}.</source>
            <translation>{part} из {whole}; с вероятностью 95 % доля лежит между {low} и {high}.</translation>
        </message>
        <message>
            <source>{one} and {other} calls compared; the difference is beyond chance with 95% certainty</source>
            <translation>Звонков в сравнении: {one} и {other}; разница не случайна с вероятностью 95 %</translation>
        </message>
        <message numerus="yes">
            <source>, as one of %n groups.</source>
            <translation>
                <numerusform>, с поправкой на сравнение %n группы.</numerusform>
                <numerusform>, с поправкой на сравнение %n групп.</numerusform>
                <numerusform>, с поправкой на сравнение %n групп.</numerusform>
            </translation>
        </message>
        <message>
            <source>{value}, less than {limit}.</source>
            <translation>{value} — меньше {limit}.</translation>
        </message>
        <message>
            <source>{value}, more than {limit}.</source>
            <translation>{value} — больше {limit}.</translation>
        </message>
        <message>
            <source>The period before: {value}.</source>
            <translation>В предыдущем периоде: {value}.</translation>
        </message>
        <message>
            <source>{figure}: better than before</source>
            <translation>{figure}: лучше, чем раньше</translation>
        </message>
        <message>
            <source>{figure}: worse than before</source>
            <translation>{figure}: хуже, чем раньше</translation>
        </message>
        <message>
            <source>{value} now, {before} before ({change}).</source>
            <translation>Сейчас {value}, было {before} ({change}).</translation>
        </message>
        <message>
            <source>{now} calls now, {before} before.</source>
            <translation>Звонков сейчас {now}, было {before}.</translation>
        </message>
        <message>
            <source>“{line}” has been open for a week: time for the first review.</source>
            <translation>«{line}» работает уже неделю: пора подвести первые итоги.</translation>
        </message>
        <message>
            <source>{own} unanswered, {rest} at other times.</source>
            <translation>Не принято {own}, в остальное время — {rest}.</translation>
        </message>
        <message>
            <source>{own} resolved at first contact, {rest} with other topics.</source>
            <translation>С первого обращения решается {own}, по другим темам — {rest}.</translation>
        </message>
        <message>
            <source>{own} on average, {rest} with other topics.</source>
            <translation>В среднем {own}, по другим темам — {rest}.</translation>
        </message>
        <message>
            <source>{hours}: {there} on the line, {needed} needed</source>
            <translation>{hours}: на линии {there}, нужно {needed}</translation>
        </message>
        <message numerus="yes">
            <source>Mean of %n days with shifts; only hours with at least {least} calls.</source>
            <translation>
                <numerusform>В среднем за %n день со сменами; только часы, где не меньше {least} звонков.</numerusform>
                <numerusform>В среднем за %n дня со сменами; только часы, где не меньше {least} звонков.</numerusform>
                <numerusform>В среднем за %n дней со сменами; только часы, где не меньше {least} звонков.</numerusform>
            </translation>
        </message>
        <message>
            <source>{value} of the time on the line is spent on calls, more than {limit}.</source>
            <translation>В разговорах проходит {value} времени на линии — больше {limit}.</translation>
        </message>
        <message numerus="yes">
            <source>%n hours on the line.</source>
            <translation>
                <numerusform>%n час на линии.</numerusform>
                <numerusform>%n часа на линии.</numerusform>
                <numerusform>%n часов на линии.</numerusform>
            </translation>
        </message>
        <message>
            <source>Say in a few words what was found.</source>
            <translation>Напишите в нескольких словах, что обнаружено.</translation>
        </message>
        <message>
            <source>No topic</source>
            <translation>Без темы</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>Темы</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Было</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменение</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Доля</translation>
        </message>
        <message>
            <source>Without an answer</source>
            <translation>Без ответа</translation>
        </message>
        <message>
            <source>Topics, by calls</source>
            <translation>Темы по числу звонков</translation>
        </message>
        <message>
            <source>What people ask</source>
            <translation>О чём спрашивают</translation>
        </message>
        <message>
            <source>this period</source>
            <translation>этот период</translation>
        </message>
        <message>
            <source>the one before</source>
            <translation>предыдущий</translation>
        </message>
        <message>
            <source>No outcome</source>
            <translation>Без итога</translation>
        </message>
        <message>
            <source>How calls ended</source>
            <translation>Чем кончались звонки</translation>
        </message>
        <message>
            <source>calls</source>
            <translation>звонки</translation>
        </message>
        <message>
            <source>What became of the questions</source>
            <translation>Что стало с вопросами</translation>
        </message>
        <message>
            <source>Prepared answers given</source>
            <translation>Какие готовые ответы давали</translation>
        </message>
        <message>
            <source>Questions without an answer, the most asked first</source>
            <translation>Вопросы без ответа, самые частые сначала</translation>
        </message>
        <message>
            <source>Last asked</source>
            <translation>Последний раз</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Оператор</translation>
        </message>
        <message>
            <source>On the line, h</source>
            <translation>На линии, ч</translation>
        </message>
        <message>
            <source>Occupancy</source>
            <translation>Занятость</translation>
        </message>
        <message>
            <source>Breaks</source>
            <translation>Перерывы</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Состоялись</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>С опозданием</translation>
        </message>
        <message>
            <source>Nobody named</source>
            <translation>Не указан</translation>
        </message>
        <message>
            <source>On the line are the shifts of the roster without lunches and breaks; occupancy is the share of it spent on calls.</source>
            <translation>На линии — смены по графику без обедов и перерывов; занятость — доля этого времени, проведённая в разговорах.</translation>
        </message>
        <message>
            <source>Operators</source>
            <translation>Операторы</translation>
        </message>
        <message>
            <source>Who took the calls</source>
            <translation>Кто принимал звонки</translation>
        </message>
        <message>
            <source>Calls by operator</source>
            <translation>Звонки по операторам</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Не спросили</translation>
        </message>
        <message>
            <source>How callers heard of the line</source>
            <translation>Откуда узнали о линии</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Channels, by calls</source>
            <translation>Каналы по числу звонков</translation>
        </message>
        <message>
            <source>How they heard of us</source>
            <translation>Откуда о нас узнали</translation>
        </message>
        <message>
            <source>Incoming calls that began in the period.</source>
            <translation>Входящие звонки, начавшиеся в этом периоде.</translation>
        </message>
        <message>
            <source>Share of incoming calls that somebody took: all but those with the outcome “hang-up”.</source>
            <translation>Доля входящих звонков, на которые ответили: все, кроме звонков с итогом «Бросили трубку».</translation>
        </message>
        <message>
            <source>Unanswered</source>
            <translation>Непринятые</translation>
        </message>
        <message>
            <source>Incoming calls with the outcome “hang-up”: the caller gave up.</source>
            <translation>Входящие звонки с итогом «Бросили трубку»: звонивший не дождался.</translation>
        </message>
        <message>
            <source>Share of incoming calls that began while the line was closed. Calls before its opening date or after its closing date are not among them.</source>
            <translation>Доля входящих звонков, начавшихся, когда линия не работала. Звонки до даты открытия и после даты закрытия сюда не входят.</translation>
        </message>
        <message>
            <source>Resolved at first contact</source>
            <translation>Решено с первого обращения</translation>
        </message>
        <message>
            <source>Share of calls with a question that were answered at once: no referral, no callback, no other call before or after about the same.</source>
            <translation>Доля звонков с вопросом, на которые ответили сразу: без передачи специалисту, обратного звонка и других звонков о том же до или после.</translation>
        </message>
        <message>
            <source>Share of calls with a question that ended as “not resolved”.</source>
            <translation>Доля звонков с вопросом, у которых итог «Не решено».</translation>
        </message>
        <message>
            <source>Questions without an answer</source>
            <translation>Вопросы без ответа</translation>
        </message>
        <message>
            <source>Calls with a written question that was not resolved, referred or promised a callback, and for which no prepared answer was given.</source>
            <translation>Звонки с записанным вопросом, который не решён, передан специалисту или отложен до обратного звонка и на который не дали готового ответа.</translation>
        </message>
        <message>
            <source>Prepared answers used</source>
            <translation>Помогли готовые ответы</translation>
        </message>
        <message>
            <source>Share of calls with a question in which a prepared answer was given.</source>
            <translation>Доля звонков с вопросом, в которых дали готовый ответ.</translation>
        </message>
        <message>
            <source>Outgoing calls</source>
            <translation>Исходящие звонки</translation>
        </message>
        <message>
            <source>Calls that the office made itself.</source>
            <translation>Звонки, которые сделали сами сотрудники.</translation>
        </message>
        <message>
            <source>{part} of {whole}</source>
            <translation>{part} из {whole}</translation>
        </message>
        <message>
            <source>Answered in {seconds} s</source>
            <translation>Ответ за {seconds} с</translation>
        </message>
        <message>
            <source>Share of the incoming calls with a known waiting time that were answered within {seconds} seconds: the service level.</source>
            <translation>Доля входящих звонков с известным временем ожидания, на которые ответили за {seconds} с: уровень обслуживания.</translation>
        </message>
        <message>
            <source>mean wait {time}</source>
            <translation>ср. ожидание {time}</translation>
        </message>
        <message>
            <source>Handling time</source>
            <translation>Длительность звонка</translation>
        </message>
        <message>
            <source>Mean duration of the incoming calls whose duration is known. The median is the duration that half of them do not exceed.</source>
            <translation>Средняя длительность входящих звонков, у которых она известна. Медиана — длительность, которую не превышает половина из них.</translation>
        </message>
        <message>
            <source>median {time}</source>
            <translation>медиана {time}</translation>
        </message>
        <message>
            <source>Callbacks kept</source>
            <translation>Перезвонили вовремя</translation>
        </message>
        <message>
            <source>Share of the callbacks promised in the period that were made by the time promised. Late are those made later, and those still owed after their time.</source>
            <translation>Доля обещанных в этом периоде обратных звонков, сделанных к обещанному времени. С опозданием — сделанные позже и те, чьё время прошло, а звонка ещё не было.</translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n с опозданием</numerusform>
                <numerusform>%n с опозданием</numerusform>
                <numerusform>%n с опозданием</numerusform>
            </translation>
        </message>
        <message>
            <source>Repeat calls</source>
            <translation>Повторные звонки</translation>
        </message>
        <message>
            <source>Share of incoming calls with a known number whose caller had already called in the period.</source>
            <translation>Доля входящих звонков с известным номером, с которого в этом периоде уже звонили.</translation>
        </message>
        <message numerus="yes">
            <source>%n caller(s)</source>
            <translation>
                <numerusform>%n номер</numerusform>
                <numerusform>%n номера</numerusform>
                <numerusform>%n номеров</numerusform>
            </translation>
        </message>
        <message>
            <source>Share of the time on the line (shifts without lunches and breaks) that was spent on calls of known duration.</source>
            <translation>Доля времени на линии (смены без обедов и перерывов), занятая звонками с известной длительностью.</translation>
        </message>
        <message>
            <source>{hours} h on the line</source>
            <translation>{hours} ч на линии</translation>
        </message>
        <message>
            <source>Breaks taken</source>
            <translation>Перерывы состоялись</translation>
        </message>
        <message>
            <source>Share of lunches and breaks of ended shifts that were taken; the others were skipped or missed.</source>
            <translation>Доля состоявшихся обедов и перерывов завершённых смен; остальные отменены или пропущены.</translation>
        </message>
        <message>
            <source>When people call</source>
            <translation>Когда звонят</translation>
        </message>
        <message>
            <source>Calls by day</source>
            <translation>Звонки по дням</translation>
        </message>
        <message>
            <source>Calls by week</source>
            <translation>Звонки по неделям</translation>
        </message>
        <message>
            <source>Calls by month</source>
            <translation>Звонки по месяцам</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Calls by hour of the day</source>
            <translation>Звонки по часам</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>принято</translation>
        </message>
        <message>
            <source>unanswered</source>
            <translation>не принято</translation>
        </message>
        <message>
            <source>Hour</source>
            <translation>Час</translation>
        </message>
        <message>
            <source>Calls by weekday and hour</source>
            <translation>Звонки по дням недели и часам</translation>
        </message>
        <message>
            <source>Calls by weekday and hour, a day on average</source>
            <translation>Звонки по дням недели и часам, в среднем за день</translation>
        </message>
        <message>
            <source>People on the line and people needed, by hour</source>
            <translation>Люди на линии и сколько нужно, по часам</translation>
        </message>
        <message>
            <source>needed by the calls</source>
            <translation>нужно по звонкам</translation>
        </message>
        <message>
            <source>on the line</source>
            <translation>на линии</translation>
        </message>
        <message>
            <source>Calls outside the hours, by hour of the day</source>
            <translation>Звонки вне часов работы, по часам</translation>
        </message>
        <message>
            <source>outside hours</source>
            <translation>вне часов работы</translation>
        </message>
        <message>
            <source>Needed are the people who answer {percent}% of the mean calls of the hour within {seconds} seconds (Erlang C).</source>
            <translation>Нужно столько людей, чтобы на {percent} % звонков среднего часа ответить за {seconds} с (формула Эрланга C).</translation>
        </message>
        <message>
            <source>Calls, hours and roster</source>
            <translation>Звонки, часы работы и график</translation>
        </message>
        <message>
            <source>Vacation</source>
            <translation>Отпуск</translation>
        </message>
        <message>
            <source>Sick leave</source>
            <translation>Больничный</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Обучение</translation>
        </message>
        <message>
            <source>V</source>
            <translation>О</translation>
        </message>
        <message>
            <source>S</source>
            <translation>Б</translation>
        </message>
        <message>
            <source>T</source>
            <translation>У</translation>
        </message>
        <message>
            <source>The last day of an absence is not before the first.</source>
            <translation>Последний день отсутствия не может быть раньше первого.</translation>
        </message>
        <message>
            <source>This break has begun already or is over.</source>
            <translation>Этот перерыв уже начался или закончился.</translation>
        </message>
        <message>
            <source>Another break is still running.</source>
            <translation>Ещё идёт другой перерыв.</translation>
        </message>
        <message>
            <source>Say first that you are back.</source>
            <translation>Сначала отметьте, что вы вернулись.</translation>
        </message>
        <message numerus="yes">
            <source>This break was put off %n times already.</source>
            <translation>
                <numerusform>Этот перерыв уже откладывали %n раз.</numerusform>
                <numerusform>Этот перерыв уже откладывали %n раза.</numerusform>
                <numerusform>Этот перерыв уже откладывали %n раз.</numerusform>
            </translation>
        </message>
        <message>
            <source>Start it, or skip it and say why.</source>
            <translation>Начните его или откажитесь от него, указав причину.</translation>
        </message>
        <message>
            <source>Please say why the break is skipped.</source>
            <translation>Укажите, почему вы отказываетесь от перерыва.</translation>
        </message>
        <message>
            <source>{name}: the shifts from {first} and from {second} overlap.</source>
            <translation>{name}: смены с {first} и с {second} пересекаются.</translation>
        </message>
        <message>
            <source>{name}: only {rest} of rest before this shift, {least} are wanted.</source>
            <translation>{name}: перед сменой только {rest} отдыха, а нужно {least}.</translation>
        </message>
        <message>
            <source>{name}: {worked} of work this week, {most} are agreed.</source>
            <translation>{name}: на этой неделе {worked} работы при норме {most}.</translation>
        </message>
        <message>
            <source>{name}: a shift of more than four hours has no lunch.</source>
            <translation>{name}: в смене длиннее четырёх часов нет обеда.</translation>
        </message>
        <message>
            <source>{name}: a lunch of {minutes} minutes; 30 minutes to two hours are the rule.</source>
            <translation>{name}: обед {minutes} мин, а положено от 30 минут до двух часов.</translation>
        </message>
        <message>
            <source>{name} has a shift but is absent that day.</source>
            <translation>{name}: в этот день назначена смена, но сотрудник отсутствует.</translation>
        </message>
        <message>
            <source>{line}: open from {start} to {end}, but nobody is on shift.</source>
            <translation>{line}: с {start} до {end} линия работает, но на смене никого нет.</translation>
        </message>
        <message>
            <source>A break of this shift has begun already: it is not replaced.</source>
            <translation>Перерыв этой смены уже начат, поэтому смена не заменена.</translation>
        </message>
        <message>
            <source>Change its times instead.</source>
            <translation>Измените её часы.</translation>
        </message>
        <message numerus="yes">
            <source>{start}–{end}: %n people short</source>
            <translation>
                <numerusform>{start}–{end}: не хватает %n человека</numerusform>
                <numerusform>{start}–{end}: не хватает %n человек</numerusform>
                <numerusform>{start}–{end}: не хватает %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>закреплён</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>по плану</translation>
        </message>
        <message>
            <source>on it now</source>
            <translation>идёт сейчас</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>состоялся</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>отменён</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>пропущен</translation>
        </message>
        <message>
            <source>Lunch</source>
            <translation>Обед</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>Перерыв</translation>
        </message>
        <message>
            <source>the log is too thin to forecast</source>
            <translation>для прогноза звонков в журнале мало</translation>
        </message>
        <message>
            <source>no calls expected</source>
            <translation>звонков не ожидается</translation>
        </message>
        <message>
            <source>too few for the calls at {time}</source>
            <translation>в {time} людей на звонки не хватит</translation>
        </message>
        <message>
            <source>mean wait {wait} s, occupancy {occupancy} %</source>
            <translation>среднее ожидание {wait} с, занятость {occupancy} %</translation>
        </message>
        <message>
            <source>{time}: {there} on the line, {needed} needed</source>
            <translation>{time}: на линии {there}, нужно {needed}</translation>
        </message>
        <message>
            <source>By the supervisor's figure.</source>
            <translation>По числу, которое задал руководитель.</translation>
        </message>
        <message numerus="yes">
            <source>{span}: {calls} calls of {seconds} s expected, as on %n such days.</source>
            <translation>
                <numerusform>{span}: ожидается звонков — {calls}, по {seconds} с (в среднем за %n такой день).</numerusform>
                <numerusform>{span}: ожидается звонков — {calls}, по {seconds} с (в среднем за %n таких дня).</numerusform>
                <numerusform>{span}: ожидается звонков — {calls}, по {seconds} с (в среднем за %n таких дней).</numerusform>
            </translation>
        </message>
        <message>
            <source>For {level} % within {seconds} s: {people}.</source>
            <translation>Чтобы {level} % ждали не дольше {seconds} с: {people}.</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Those on the line are too few: the queue only grows.</source>
            <translation>Тех, кто на линии, мало: очередь только растёт.</translation>
        </message>
        <message>
            <source>Now: {level} %, mean wait {wait} s, occupancy {occupancy} %.</source>
            <translation>Сейчас: {level} %, среднее ожидание {wait} с, занятость {occupancy} %.</translation>
        </message>
        <message>
            <source>Day off</source>
            <translation>Выходной день</translation>
        </message>
        <message>
            <source>Working day</source>
            <translation>Рабочий день</translation>
        </message>
        <message>
            <source>Shortened day</source>
            <translation>Сокращённый день</translation>
        </message>
        <message>
            <source>done without: {reason}</source>
            <translation>отменён: {reason}</translation>
        </message>
        <message>
            <source>not had</source>
            <translation>не состоялся</translation>
        </message>
        <message numerus="yes">
            <source>begun %n minutes later</source>
            <translation>
                <numerusform>начат на %n минуту позже</numerusform>
                <numerusform>начат на %n минуты позже</numerusform>
                <numerusform>начат на %n минут позже</numerusform>
            </translation>
        </message>
        <message>
            <source>a call came first</source>
            <translation>сначала был звонок</translation>
        </message>
        <message>
            <source>no reminder was shown</source>
            <translation>напоминания не было</translation>
        </message>
        <message numerus="yes">
            <source>put off %n times</source>
            <translation>
                <numerusform>отложен %n раз</numerusform>
                <numerusform>отложен %n раза</numerusform>
                <numerusform>отложен %n раз</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes shorter than due</source>
            <translation>
                <numerusform>на %n минуту короче положенного</numerusform>
                <numerusform>на %n минуты короче положенного</numerusform>
                <numerusform>на %n минут короче положенного</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} missed the lunch at {before}.</source>
            <translation>{name}: обед в {before} пропущен.</translation>
        </message>
        <message>
            <source>{name} missed the break at {before}.</source>
            <translation>{name}: перерыв в {before} пропущен.</translation>
        </message>
        <message>
            <source>{name} missed the lunch at {before}, it is now at {time}.</source>
            <translation>{name}: обед в {before} пропущен, теперь он в {time}.</translation>
        </message>
        <message>
            <source>{name} missed the break at {before}, it is now at {time}.</source>
            <translation>{name}: перерыв в {before} пропущен, теперь он в {time}.</translation>
        </message>
        <message numerus="yes">
            <source>The log is too thin: %n comparable days, at least {least} are needed.</source>
            <translation>
                <numerusform>В журнале мало данных: %n такой же день недели, а нужно не меньше {least}.</numerusform>
                <numerusform>В журнале мало данных: %n таких же дня недели, а нужно не меньше {least}.</numerusform>
                <numerusform>В журнале мало данных: %n таких же дней недели, а нужно не меньше {least}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The log is too thin: %n calls with a duration on comparable days, at least {least} are needed.</source>
            <translation>
                <numerusform>В журнале мало данных: за такие же дни недели %n звонок с длительностью, а нужно не меньше {least}.</numerusform>
                <numerusform>В журнале мало данных: за такие же дни недели %n звонка с длительностью, а нужно не меньше {least}.</numerusform>
                <numerusform>В журнале мало данных: за такие же дни недели %n звонков с длительностью, а нужно не меньше {least}.</numerusform>
            </translation>
        </message>
        <message>
            <source>the hours allowed for lunch</source>
            <translation>часы, отведённые для обеда</translation>
        </message>
        <message>
            <source>the first stretch without a break</source>
            <translation>время без перерыва в начале смены</translation>
        </message>
        <message>
            <source>the last stretch without a break</source>
            <translation>время без перерыва в конце смены</translation>
        </message>
        <message>
            <source>the longest stretch at the screen</source>
            <translation>наибольшее время за экраном подряд</translation>
        </message>
        <message>
            <source>the time between two breaks</source>
            <translation>промежуток между перерывами</translation>
        </message>
        <message>
            <source>the pinned breaks</source>
            <translation>закреплённые перерывы</translation>
        </message>
        <message>
            <source>{name}: the breaks do not fit into the shift.</source>
            <translation>{name}: перерывы не помещаются в смену.</translation>
        </message>
        <message>
            <source>{name}: these rules leave the breaks no place: {rules}.</source>
            <translation>{name}: для перерывов не остаётся места из-за этих правил: {rules}.</translation>
        </message>
        <message>
            <source>{name}: the breaks would fit if one of these gave way: {rules}.</source>
            <translation>{name}: перерывы поместятся, если смягчить одно из этих правил: {rules}.</translation>
        </message>
        <message>
            <source>Between {start} and {end} more people would have to be away than the {count} allowed at once: {names}.</source>
            <translation>С {start} до {end} пришлось бы отпустить больше людей, чем разрешено одновременно ({count}): {names}.</translation>
        </message>
        <message>
            <source>{name}: can no longer be kept today: {rules}.</source>
            <translation>{name}: сегодня уже нельзя соблюсти: {rules}.</translation>
        </message>
        <message numerus="yes">
            <source>{name}: there is no room left today for %n breaks.</source>
            <translation>
                <numerusform>{name}: сегодня уже не помещается %n перерыв.</numerusform>
                <numerusform>{name}: сегодня уже не помещаются %n перерыва.</numerusform>
                <numerusform>{name}: сегодня уже не помещаются %n перерывов.</numerusform>
            </translation>
        </message>
        <message>
            <source>The hours allowed for lunch can no longer be kept for everybody today.</source>
            <translation>Сегодня уже не у всех получится пообедать в отведённые часы.</translation>
        </message>
        <message>
            <source>No plan was found in the time allowed.</source>
            <translation>За отведённое время план не найден.</translation>
        </message>
        <message numerus="yes">
            <source>%n shifts stay as they are, because there is no place for the breaks:</source>
            <translation>
                <numerusform>%n смена остаётся как есть, для перерывов в ней нет места:</numerusform>
                <numerusform>%n смены остаются как есть, для перерывов в них нет места:</numerusform>
                <numerusform>%n смен остаются как есть, для перерывов в них нет места:</numerusform>
            </translation>
        </message>
        <message>
            <source>Start the lunch (no plan yet)</source>
            <translation>Начать обед (ещё без плана)</translation>
        </message>
        <message>
            <source>Start a break (no plan yet)</source>
            <translation>Начать перерыв (ещё без плана)</translation>
        </message>
        <message>
            <source>Start the lunch (missed at {time})</source>
            <translation>Начать обед (пропущен в {time})</translation>
        </message>
        <message>
            <source>Start a break (missed at {time})</source>
            <translation>Начать перерыв (пропущен в {time})</translation>
        </message>
        <message>
            <source>Start the lunch (planned for {time})</source>
            <translation>Начать обед (по плану в {time})</translation>
        </message>
        <message>
            <source>Start a break (planned for {time})</source>
            <translation>Начать перерыв (по плану в {time})</translation>
        </message>
        <message numerus="yes">
            <source>Lunch in %n minutes.</source>
            <translation>
                <numerusform>Обед через %n минуту.</numerusform>
                <numerusform>Обед через %n минуты.</numerusform>
                <numerusform>Обед через %n минут.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Break in %n minutes.</source>
            <translation>
                <numerusform>Перерыв через %n минуту.</numerusform>
                <numerusform>Перерыв через %n минуты.</numerusform>
                <numerusform>Перерыв через %n минут.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lunch now: %n minutes, planned for {time}.</source>
            <translation>
                <numerusform>Пора на обед: %n минута, по плану в {time}.</numerusform>
                <numerusform>Пора на обед: %n минуты, по плану в {time}.</numerusform>
                <numerusform>Пора на обед: %n минут, по плану в {time}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Break now: %n minutes, planned for {time}.</source>
            <translation>
                <numerusform>Пора на перерыв: %n минута, по плану в {time}.</numerusform>
                <numerusform>Пора на перерыв: %n минуты, по плану в {time}.</numerusform>
                <numerusform>Пора на перерыв: %n минут, по плану в {time}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Lunch is over.</source>
            <translation>Обед закончился.</translation>
        </message>
        <message>
            <source>The break is over.</source>
            <translation>Перерыв закончился.</translation>
        </message>
        <message>
            <source>Lunch at {time} was missed.</source>
            <translation>Обед в {time} пропущен.</translation>
        </message>
        <message>
            <source>The break at {time} was missed.</source>
            <translation>Перерыв в {time} пропущен.</translation>
        </message>
        <message>
            <source>Lunch at {time} was missed and will be planned again.</source>
            <translation>Обед в {time} пропущен, для него найдут другое время.</translation>
        </message>
        <message>
            <source>The break at {time} was missed and will be planned again.</source>
            <translation>Перерыв в {time} пропущен, для него найдут другое время.</translation>
        </message>
        <message numerus="yes">
            <source>Back at work? %n minutes over</source>
            <translation>
                <numerusform>Вы вернулись? Перерыв затянулся на %n минуту</numerusform>
                <numerusform>Вы вернулись? Перерыв затянулся на %n минуты</numerusform>
                <numerusform>Вы вернулись? Перерыв затянулся на %n минут</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At lunch, %n minutes left</source>
            <translation>
                <numerusform>Обед, осталась %n минута</numerusform>
                <numerusform>Обед, осталось %n минуты</numerusform>
                <numerusform>Обед, осталось %n минут</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On a break, %n minutes left</source>
            <translation>
                <numerusform>Перерыв, осталась %n минута</numerusform>
                <numerusform>Перерыв, осталось %n минуты</numerusform>
                <numerusform>Перерыв, осталось %n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>Quiet until {time}</source>
            <translation>Тихий режим до {time}</translation>
        </message>
        <message>
            <source>Lunch at {time} was missed: take it when it suits</source>
            <translation>Обед в {time} пропущен: идите, когда удобно</translation>
        </message>
        <message>
            <source>The break at {time} was missed: take it when it suits</source>
            <translation>Перерыв в {time} пропущен: идите, когда удобно</translation>
        </message>
        <message>
            <source>No more breaks today</source>
            <translation>Сегодня перерывов больше нет</translation>
        </message>
        <message>
            <source>Lunch is due</source>
            <translation>Пора на обед</translation>
        </message>
        <message>
            <source>A break is due</source>
            <translation>Пора на перерыв</translation>
        </message>
        <message>
            <source>Lunch at {time} instead of {before}</source>
            <translation>Обед в {time} вместо {before}</translation>
        </message>
        <message>
            <source>Break at {time} instead of {before}</source>
            <translation>Перерыв в {time} вместо {before}</translation>
        </message>
        <message>
            <source>Lunch at {time}</source>
            <translation>Обед в {time}</translation>
        </message>
        <message>
            <source>Break at {time}</source>
            <translation>Перерыв в {time}</translation>
        </message>
        <message>
            <source>{name} is absent: the others' breaks may lie better.</source>
            <translation>{name} отсутствует: перерывы остальных стоит передвинуть.</translation>
        </message>
        <message>
            <source>{name}: the shift has changed, breaks may lie better.</source>
            <translation>{name}: смена изменилась, перерывы стоит передвинуть.</translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n breaks have no place.</source>
            <translation>
                <numerusform>{name}: %n перерыв без места.</numerusform>
                <numerusform>{name}: %n перерыва без места.</numerusform>
                <numerusform>{name}: %n перерывов без места.</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}: {what} of {time} was not begun.</source>
            <translation>{name}: {what} в {time} не начат.</translation>
        </message>
        <message>
            <source>A shift template needs a name.</source>
            <translation>Укажите название шаблона смены.</translation>
        </message>
        <message>
            <source>A shift begins on its date and ends after its start, within 24 hours.</source>
            <translation>Смена начинается в свою дату и заканчивается после начала, не позже чем через 24 часа.</translation>
        </message>
        <message>
            <source>For a shift past midnight give the end on the next day.</source>
            <translation>Если смена переходит за полночь, укажите окончание на следующий день.</translation>
        </message>
        <message>
            <source>“{text}” is not a colour such as #3b6fb6.</source>
            <translation>«{text}» — не цвет вида #3b6fb6.</translation>
        </message>
        <message>
            <source>A week has at most 168 hours.</source>
            <translation>В неделе не больше 168 часов.</translation>
        </message>
        <message>
            <source>This picture is too large to be kept.</source>
            <translation>Эта фотография слишком велика.</translation>
        </message>
        <message>
            <source>More calls than any office can answer.</source>
            <translation>Столько звонков не примет ни один офис.</translation>
        </message>
        <message>
            <source>Check the numbers.</source>
            <translation>Проверьте числа.</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n мин</numerusform>
                <numerusform>%n мин</numerusform>
                <numerusform>%n мин</numerusform>
            </translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} ч</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} ч {minutes} мин</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Свободен</translation>
        </message>
        <message>
            <source>Off duty</source>
            <translation>Не на смене</translation>
        </message>
        <message>
            <source>“{text}” is not a telephone number.</source>
            <translation>«{text}» — не номер телефона.</translation>
        </message>
        <message>
            <source>Leave it empty if there is none yet.</source>
            <translation>Если номера ещё нет, оставьте поле пустым.</translation>
        </message>
        <message>
            <source>{file} is a folder.</source>
            <translation>{file} — это папка.</translation>
        </message>
        <message>
            <source>Give the name of a file.</source>
            <translation>Укажите имя файла.</translation>
        </message>
        <message>
            <source>{file} is not an ordinary file.</source>
            <translation>{file} — не обычный файл.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Выберите другой файл.</translation>
        </message>
        <message>
            <source>A backup cannot take the place of the data itself.</source>
            <translation>Резервная копия не может заменить собой сами данные.</translation>
        </message>
        <message>
            <source>The backup folder {folder} cannot be reached.</source>
            <translation>Папка резервных копий {folder} недоступна.</translation>
        </message>
        <message>
            <source>Backups go to {folder} meanwhile.</source>
            <translation>Пока копии сохраняются в папку {folder}.</translation>
        </message>
        <message>
            <source>Row {row} of {table} refers to a missing row of {parent}.</source>
            <translation>Строка {row} таблицы {table} ссылается на отсутствующую строку таблицы {parent}.</translation>
        </message>
        <message numerus="yes">
            <source>%n calls are missing in the search index.</source>
            <translation>
                <numerusform>В поисковом индексе нет %n звонка.</numerusform>
                <numerusform>В поисковом индексе нет %n звонков.</numerusform>
                <numerusform>В поисковом индексе нет %n звонков.</numerusform>
            </translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>На диске нет места.</translation>
        </message>
        <message>
            <source>Everything saved until now is safe; the last step was not saved.</source>
            <translation>Всё сохранённое раньше цело; последнее действие не сохранено.</translation>
        </message>
        <message>
            <source>Free some space on the disk, then try again.</source>
            <translation>Освободите место на диске и повторите попытку.</translation>
        </message>
        <message>
            <source>The disk reports an error: {detail}.</source>
            <translation>Диск сообщает об ошибке: {detail}.</translation>
        </message>
        <message>
            <source>Everything saved until now stays as it is; the last step was not saved.</source>
            <translation>Всё сохранённое раньше осталось как было; последнее действие не сохранено.</translation>
        </message>
        <message>
            <source>Check that the disk is connected and healthy, then try again.</source>
            <translation>Проверьте, что диск подключён и исправен, и повторите попытку.</translation>
        </message>
        <message>
            <source>The data in {folder} can be read but not changed.</source>
            <translation>Данные в папке {folder} можно читать, но нельзя изменять.</translation>
        </message>
        <message>
            <source>Nothing was changed or lost.</source>
            <translation>Ничего не изменено и не потеряно.</translation>
        </message>
        <message>
            <source>Allow writing to this folder and its files, or choose another folder.</source>
            <translation>Разрешите запись в эту папку и её файлы или выберите другую папку.</translation>
        </message>
        <message>
            <source>The data is busy: an import or another program is writing to it.</source>
            <translation>Данные сейчас заняты: идёт импорт или запись из другой программы.</translation>
        </message>
        <message>
            <source>Nothing was lost; the last step was not saved.</source>
            <translation>Ничего не потеряно; последнее действие не сохранено.</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>Повторите попытку чуть позже.</translation>
        </message>
        <message>
            <source>The data file {file} is damaged.</source>
            <translation>Файл данных {file} повреждён.</translation>
        </message>
        <message>
            <source>Your backups are not affected.</source>
            <translation>Резервные копии не пострадали.</translation>
        </message>
        <message>
            <source>Restore the newest good backup, or save what can still be read.</source>
            <translation>Восстановите последнюю исправную копию или спасите то, что ещё читается.</translation>
        </message>
        <message>
            <source>{file} is no backup of this program, or it is damaged.</source>
            <translation>{file} — не резервная копия этой программы, или она повреждена.</translation>
        </message>
        <message>
            <source>Choose another backup.</source>
            <translation>Выберите другую резервную копию.</translation>
        </message>
        <message>
            <source>{file} belongs to another program.</source>
            <translation>{file} — файл другой программы.</translation>
        </message>
        <message>
            <source>Nothing in it was changed.</source>
            <translation>В нём ничего не изменено.</translation>
        </message>
        <message>
            <source>Choose another file or folder.</source>
            <translation>Выберите другой файл или другую папку.</translation>
        </message>
        <message>
            <source>{file} does not exist.</source>
            <translation>{file} не существует.</translation>
        </message>
        <message>
            <source>Check the name, or choose another file or folder.</source>
            <translation>Проверьте имя или выберите другой файл или папку.</translation>
        </message>
        <message>
            <source>{file} is gone: it was moved or deleted while the program was running.</source>
            <translation>Файл {file} пропал: его переместили или удалили во время работы программы.</translation>
        </message>
        <message>
            <source>What is in the open card is still there.</source>
            <translation>Всё, что введено в открытую карточку, на месте.</translation>
        </message>
        <message>
            <source>Put it back where it was, or restart the program and restore a backup.</source>
            <translation>Верните его на место или перезапустите программу и восстановите резервную копию.</translation>
        </message>
        <message>
            <source>{file} was written by a newer version of the program (data version {found}; this program knows up to {known}).</source>
            <translation>{file} записан более новой версией программы (версия данных {found}; эта программа знает версии до {known}).</translation>
        </message>
        <message>
            <source>Install the newest version of the program.</source>
            <translation>Установите последнюю версию программы.</translation>
        </message>
        <message>
            <source>The data folder {folder} lies on a network share.</source>
            <translation>Папка данных {folder} находится на сетевом диске.</translation>
        </message>
        <message>
            <source>Nothing was changed. A database on a share can be damaged, so it is not opened there.</source>
            <translation>Ничего не изменено. На сетевом диске база данных может быть повреждена, поэтому там она не открывается.</translation>
        </message>
        <message>
            <source>Choose a folder on this computer; backups may go to the share.</source>
            <translation>Выберите папку на этом компьютере; резервные копии можно хранить и на сетевом диске.</translation>
        </message>
        <message>
            <source>{file} cannot be used: {detail}.</source>
            <translation>{file} использовать нельзя: {detail}.</translation>
        </message>
        <message>
            <source>This is the data itself, not a backup.</source>
            <translation>Это сами данные, а не резервная копия.</translation>
        </message>
        <message>
            <source>Recovered line</source>
            <translation>Восстановленная линия</translation>
        </message>
        <message>
            <source>A topic cannot be part of itself.</source>
            <translation>Тема не может входить в саму себя.</translation>
        </message>
        <message>
            <source>Outcomes</source>
            <translation>Итоги звонков</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Источники</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>Убрано</translation>
        </message>
        <message>
            <source>withheld</source>
            <translation>скрыт</translation>
        </message>
        <message>
            <source>No column says when the calls began.</source>
            <translation>Ни один столбец не указывает, когда начались звонки.</translation>
        </message>
        <message>
            <source>Choose the column with the date, or with date and time.</source>
            <translation>Выберите столбец с датой или с датой и временем.</translation>
        </message>
        <message>
            <source>There is no sheet “{name}” in this file.</source>
            <translation>В этом файле нет листа «{name}».</translation>
        </message>
        <message>
            <source>Its sheets are: {names}.</source>
            <translation>Есть листы: {names}.</translation>
        </message>
        <message>
            <source>No sheet of this file can be read.</source>
            <translation>Ни один лист этого файла не удаётся прочитать.</translation>
        </message>
        <message>
            <source>There is no field “{name}”.</source>
            <translation>Поля «{name}» нет.</translation>
        </message>
        <message>
            <source>The fields are: {names}.</source>
            <translation>Есть поля: {names}.</translation>
        </message>
        <message>
            <source>The call ends before it begins: correct its start or its end.</source>
            <translation>Звонок заканчивается раньше, чем начинается: исправьте начало или конец.</translation>
        </message>
        <message>
            <source>There is no date.</source>
            <translation>Нет даты.</translation>
        </message>
        <message>
            <source>a duration</source>
            <translation>длительность</translation>
        </message>
        <message>
            <source>a direction</source>
            <translation>направление</translation>
        </message>
        <message>
            <source>an urgency</source>
            <translation>срочность</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>«да» или «нет»</translation>
        </message>
        <message>
            <source>a date or time</source>
            <translation>дата или время</translation>
        </message>
        <message>
            <source>{column}: “{value}” is not {kind}.</source>
            <translation>{column}: «{value}» — это не {kind}.</translation>
        </message>
        <message>
            <source>{column}: a time without a date.</source>
            <translation>{column}: время без даты.</translation>
        </message>
        <message>
            <source>{column}: this date is impossible.</source>
            <translation>{column}: такой даты быть не может.</translation>
        </message>
        <message>
            <source>The call would be in the future.</source>
            <translation>Звонок оказался бы в будущем.</translation>
        </message>
        <message>
            <source>The date is before 1970.</source>
            <translation>Дата раньше 1970 года.</translation>
        </message>
        <message>
            <source>A duration is below zero.</source>
            <translation>Длительность меньше нуля.</translation>
        </message>
        <message>
            <source>A duration is longer than a week.</source>
            <translation>Длительность больше недели.</translation>
        </message>
        <message>
            <source>A text is too long: {count} characters, {most} at most.</source>
            <translation>Текст слишком длинный: знаков {count}, допускается не больше {most}.</translation>
        </message>
        <message>
            <source>Refused rows</source>
            <translation>Отклонённые строки</translation>
        </message>
        <message>
            <source>Why it was not imported</source>
            <translation>Почему не импортировано</translation>
        </message>
        <message>
            <source>The import itself is done.</source>
            <translation>Сам импорт выполнен.</translation>
        </message>
        <message>
            <source>To print</source>
            <translation>Для печати</translation>
        </message>
        <message>
            <source>How to fill in</source>
            <translation>Как заполнять</translation>
        </message>
        <message>
            <source>One row a call. Only the date and time are needed; leave the rest empty.</source>
            <translation>Одна строка — один звонок. Обязательны только дата и время, остальное можно не заполнять.</translation>
        </message>
        <message>
            <source>Then import this file in Hotline Desktop.</source>
            <translation>Затем импортируйте этот файл в Hotline Desktop.</translation>
        </message>
        <message>
            <source>“To print” is a form for paper; type in here what was written on it.</source>
            <translation>«Для печати» — бланк на бумаге; записанное на нём потом внесите сюда.</translation>
        </message>
        <message>
            <source>Hours, minutes, seconds, such as 0:04:30 for four and a half minutes.</source>
            <translation>Часы, минуты, секунды: например, 0:04:30 — это четыре с половиной минуты.</translation>
        </message>
        <message>
            <source>Any spelling will do; write “withheld” where the number is hidden.</source>
            <translation>Номер можно писать в любом виде; если номер скрыт, напишите «скрыт».</translation>
        </message>
        <message>
            <source>Date and time of day, such as 31.12.2026 14:05.</source>
            <translation>Дата и время, например 31.12.2026 14:05.</translation>
        </message>
        <message>
            <source>Choose from the list in the cell; another entry may be typed.</source>
            <translation>Выберите из списка в ячейке; можно вписать и своё значение.</translation>
        </message>
        <message>
            <source>In a few words.</source>
            <translation>В нескольких словах.</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Книга Excel</translation>
        </message>
        <message>
            <source>Text table (CSV)</source>
            <translation>Текстовая таблица (CSV)</translation>
        </message>
        <message>
            <source>“{file}” has no ending that says what to write.</source>
            <translation>По имени «{file}» непонятно, в каком формате записывать.</translation>
        </message>
        <message>
            <source>Choose one of these endings: {endings}.</source>
            <translation>Укажите одно из расширений: {endings}.</translation>
        </message>
        <message>
            <source>“{file}” cannot hold this: it takes a workbook.</source>
            <translation>Файл «{file}» для этого не подходит: нужна книга Excel.</translation>
        </message>
        <message>
            <source>Choose a name that ends in .xlsx.</source>
            <translation>Выберите имя с расширением .xlsx.</translation>
        </message>
        <message>
            <source>Row {number}</source>
            <translation>Строка {number}</translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n вариант</numerusform>
                <numerusform>%n варианта</numerusform>
                <numerusform>%n вариантов</numerusform>
            </translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>Вариант</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Ключевые слова</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Hot topic</source>
            <translation>Острая тема</translation>
        </message>
        <message>
            <source>Likelihood</source>
            <translation>Вероятность</translation>
        </message>
        <message>
            <source>Sharpness</source>
            <translation>Острота</translation>
        </message>
        <message>
            <source>What we say</source>
            <translation>Что говорим</translation>
        </message>
        <message>
            <source>What we never say</source>
            <translation>Чего не говорим никогда</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Контакт</translation>
        </message>
        <message>
            <source>Fields to ask for</source>
            <translation>Поля для заполнения</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Действует до</translation>
        </message>
        <message>
            <source>Last verified</source>
            <translation>Проверено</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Черновик</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Готов</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Контакты</translation>
        </message>
        <message>
            <source>Prepared answers</source>
            <translation>Готовые ответы</translation>
        </message>
        <message>
            <source>People of the line</source>
            <translation>Сотрудники линии</translation>
        </message>
        <message>
            <source>Shifts and absences</source>
            <translation>Смены и отсутствия</translation>
        </message>
        <message>
            <source>vCard 3.0, for most programs</source>
            <translation>vCard 3.0, для большинства программ</translation>
        </message>
        <message>
            <source>vCard 4.0</source>
            <translation>vCard 4.0</translation>
        </message>
        <message>
            <source>vCard 2.1, for old telephones</source>
            <translation>vCard 2.1, для старых телефонов</translation>
        </message>
        <message>
            <source>Excel workbook, days across</source>
            <translation>Книга Excel, дни по столбцам</translation>
        </message>
        <message>
            <source>No column of the sheet “{name}” fits.</source>
            <translation>На листе «{name}» нет подходящего столбца.</translation>
        </message>
        <message>
            <source>No column of this table fits.</source>
            <translation>В этой таблице нет подходящего столбца.</translation>
        </message>
        <message>
            <source>Say which column holds what with --map, for example --map question=B.</source>
            <translation>Укажите столбцы с помощью --map, например --map question=B.</translation>
        </message>
        <message>
            <source>ext.</source>
            <translation>доб.</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>ФИО</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Должность</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Отдел</translation>
        </message>
        <message>
            <source>Phones</source>
            <translation>Телефоны</translation>
        </message>
        <message>
            <source>E-mails</source>
            <translation>Электронная почта</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>Кабинет</translation>
        </message>
        <message>
            <source>Working hours</source>
            <translation>Часы работы</translation>
        </message>
        <message>
            <source>Substitute</source>
            <translation>Кто замещает</translation>
        </message>
        <message>
            <source>Competences</source>
            <translation>Компетенции</translation>
        </message>
        <message>
            <source>Sheet “{sheet}”, row {number}</source>
            <translation>Лист «{sheet}», строка {number}</translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n контакт</numerusform>
                <numerusform>%n контакта</numerusform>
                <numerusform>%n контактов</numerusform>
            </translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Фамилия</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>Отчество</translation>
        </message>
        <message>
            <source>Extension</source>
            <translation>Добавочный</translation>
        </message>
        <message>
            <source>Identity from an earlier export</source>
            <translation>Код из прежнего экспорта</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n ответ</numerusform>
                <numerusform>%n ответа</numerusform>
                <numerusform>%n ответов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n запись о сотрудниках</numerusform>
                <numerusform>%n записи о сотрудниках</numerusform>
                <numerusform>%n записей о сотрудниках</numerusform>
            </translation>
        </message>
        <message>
            <source>Says in the greeting</source>
            <translation>Представляется как</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Навыки</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Языки</translation>
        </message>
        <message>
            <source>Hours a week</source>
            <translation>Часов в неделю</translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) and absence(s)</source>
            <translation>
                <numerusform>%n запись графика</numerusform>
                <numerusform>%n записи графика</numerusform>
                <numerusform>%n записей графика</numerusform>
            </translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Смена</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Окончание</translation>
        </message>
        <message>
            <source>From when to when</source>
            <translation>С какого до какого времени</translation>
        </message>
        <message>
            <source>Last day of absence</source>
            <translation>Последний день отсутствия</translation>
        </message>
        <message>
            <source>A day of the roster</source>
            <translation>День графика</translation>
        </message>
        <message>
            <source>“{file}” could not be written.</source>
            <translation>Не удалось записать файл «{file}».</translation>
        </message>
        <message>
            <source>The disk is full. Free some space and try again.</source>
            <translation>Диск заполнен. Освободите место и повторите попытку.</translation>
        </message>
        <message>
            <source>The folder does not exist. Choose another one.</source>
            <translation>Такой папки нет. Выберите другую.</translation>
        </message>
        <message>
            <source>A folder has this name. Choose another one.</source>
            <translation>Папка с таким именем уже есть. Выберите другое имя.</translation>
        </message>
        <message>
            <source>If it is open in another program, close it there; or choose another folder.</source>
            <translation>Если файл открыт в другой программе, закройте его там или выберите другую папку.</translation>
        </message>
        <message>
            <source>Choose another folder. The system says: {why}.</source>
            <translation>Выберите другую папку. Сообщение системы: {why}.</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Учёт перерывов</translation>
        </message>
        <message>
            <source>Had</source>
            <translation>Состоялось</translation>
        </message>
        <message>
            <source>Done without</source>
            <translation>Отменено</translation>
        </message>
        <message>
            <source>Not had</source>
            <translation>Не состоялось</translation>
        </message>
        <message>
            <source>Still to come</source>
            <translation>Впереди</translation>
        </message>
        <message>
            <source>Minutes due</source>
            <translation>Положено, мин</translation>
        </message>
        <message>
            <source>Minutes had</source>
            <translation>Было, мин</translation>
        </message>
        <message>
            <source>Minutes owed</source>
            <translation>Недодано, мин</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>По плану</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>Начат</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Окончен</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Замечание</translation>
        </message>
        <message>
            <source>Working hours in all</source>
            <translation>Всего часов</translation>
        </message>
        <message>
            <source>There is no operator.</source>
            <translation>Не указан оператор.</translation>
        </message>
        <message>
            <source>No operator is called “{name}”.</source>
            <translation>Оператора «{name}» нет в списке.</translation>
        </message>
        <message>
            <source>The breaks are not written like {example}.</source>
            <translation>Перерывы записаны не так, как {example}.</translation>
        </message>
        <message>
            <source>Start or end is no time of day.</source>
            <translation>Начало или конец — не время суток.</translation>
        </message>
        <message>
            <source>There is neither start and end nor a known shift.</source>
            <translation>Нет ни начала и конца, ни известной смены.</translation>
        </message>
        <message>
            <source>“{value}” is neither times nor a shift nor an absence.</source>
            <translation>«{value}» — не время, не смена и не отсутствие.</translation>
        </message>
        <message>
            <source>No column of the sheet “{name}” says whose the shifts are.</source>
            <translation>На листе «{name}» нет столбца, где сказано, чьи это смены.</translation>
        </message>
        <message>
            <source>No column of this table says whose the shifts are.</source>
            <translation>В этой таблице нет столбца, где сказано, чьи это смены.</translation>
        </message>
        <message>
            <source>Weekday</source>
            <translation>День недели</translation>
        </message>
        <message>
            <source>Working hours of the shift</source>
            <translation>Часов за смену</translation>
        </message>
        <message>
            <source>There is no name.</source>
            <translation>Не указано имя.</translation>
        </message>
        <message>
            <source>“{value}” are no hours of a week.</source>
            <translation>«{value}» — не число часов в неделю.</translation>
        </message>
        <message>
            <source>There is no shift template “{name}”.</source>
            <translation>Нет шаблона смены «{name}».</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Уволен</translation>
        </message>
        <message>
            <source>Works here</source>
            <translation>Работает</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>Понедельник</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>Вторник</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>Среда</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>Четверг</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>Пятница</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>Суббота</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>Воскресенье</translation>
        </message>
        <message>
            <source>There is no column “{name}”.</source>
            <translation>Столбца «{name}» нет.</translation>
        </message>
        <message>
            <source>Its columns are: {names}.</source>
            <translation>Есть столбцы: {names}.</translation>
        </message>
        <message>
            <source>a PDF document</source>
            <translation>документ PDF</translation>
        </message>
        <message>
            <source>a picture</source>
            <translation>изображение</translation>
        </message>
        <message>
            <source>a sound or video file</source>
            <translation>звукозапись или видео</translation>
        </message>
        <message>
            <source>a program</source>
            <translation>программа</translation>
        </message>
        <message>
            <source>an archive</source>
            <translation>архив</translation>
        </message>
        <message>
            <source>a text document or presentation</source>
            <translation>текстовый документ или презентация</translation>
        </message>
        <message>
            <source>a database</source>
            <translation>база данных</translation>
        </message>
        <message>
            <source>a JSON file</source>
            <translation>файл JSON</translation>
        </message>
        <message>
            <source>a file of contacts or dates</source>
            <translation>файл контактов или календаря</translation>
        </message>
        <message>
            <source>Open it in Excel or LibreOffice, save it as .xlsx and import that file.</source>
            <translation>Откройте его в Excel или LibreOffice, сохраните в формате .xlsx и импортируйте полученный файл.</translation>
        </message>
        <message>
            <source>“{name}” is protected with a password.</source>
            <translation>Файл «{name}» защищён паролем.</translation>
        </message>
        <message>
            <source>Open it in Excel or LibreOffice, save it without a password and try again.</source>
            <translation>Откройте его в Excel или LibreOffice, сохраните без пароля и повторите попытку.</translation>
        </message>
        <message>
            <source>“{name}” is damaged and cannot be read.</source>
            <translation>Файл «{name}» повреждён, прочитать его не удаётся.</translation>
        </message>
        <message>
            <source>“{name}” is damaged near line {detail}: a quotation mark is not closed there.</source>
            <translation>Файл «{name}» повреждён около строки {detail}: там не закрыта кавычка.</translation>
        </message>
        <message>
            <source>Correct that line, or save the table as .xlsx, and try again.</source>
            <translation>Исправьте эту строку или сохраните таблицу в формате .xlsx и повторите попытку.</translation>
        </message>
        <message>
            <source>In line {detail} of “{name}” one cell has more than a million characters.</source>
            <translation>В строке {detail} файла «{name}» одна из ячеек длиннее миллиона знаков.</translation>
        </message>
        <message>
            <source>“{name}” is empty: there is not one filled cell in it.</source>
            <translation>Файл «{name}» пуст: в нём нет ни одной заполненной ячейки.</translation>
        </message>
        <message>
            <source>“{name}” is not an ordinary file and might never end.</source>
            <translation>«{name}» — не обычный файл, чтение может никогда не закончиться.</translation>
        </message>
        <message>
            <source>Choose a spreadsheet saved on a disk.</source>
            <translation>Выберите таблицу, сохранённую на диске.</translation>
        </message>
        <message>
            <source>“{name}” is a folder.</source>
            <translation>«{name}» — это папка.</translation>
        </message>
        <message>
            <source>Choose a file in it.</source>
            <translation>Выберите в ней файл.</translation>
        </message>
        <message>
            <source>“{name}” is not there (any more).</source>
            <translation>Файла «{name}» нет на прежнем месте.</translation>
        </message>
        <message>
            <source>Perhaps it was moved or renamed. Choose it again.</source>
            <translation>Возможно, его переместили или переименовали. Выберите его заново.</translation>
        </message>
        <message>
            <source>You have no permission to read “{name}”.</source>
            <translation>У вас нет прав на чтение файла «{name}».</translation>
        </message>
        <message>
            <source>Copy the file to a folder of yours, or ask your administrator.</source>
            <translation>Скопируйте файл в свою папку или обратитесь к администратору.</translation>
        </message>
        <message>
            <source>“{name}” cannot be read: {detail}.</source>
            <translation>Файл «{name}» не удаётся прочитать: {detail}.</translation>
        </message>
        <message>
            <source>Copy the file to another disk and try again.</source>
            <translation>Скопируйте файл на другой диск и повторите попытку.</translation>
        </message>
        <message>
            <source>“{name}” is too large to be imported.</source>
            <translation>Файл «{name}» слишком велик для импорта.</translation>
        </message>
        <message>
            <source>Split it into several files, for example one for each year.</source>
            <translation>Разделите его на несколько файлов, например по годам.</translation>
        </message>
        <message>
            <source>“{name}” has more than a million rows in one sheet.</source>
            <translation>В файле «{name}» больше миллиона строк на одном листе.</translation>
        </message>
        <message>
            <source>“{name}” would unpack to an enormous size; files like this are made to do harm.</source>
            <translation>Файл «{name}» при распаковке занял бы огромный объём; такие файлы создают, чтобы навредить.</translation>
        </message>
        <message>
            <source>Do not open it. If it comes from someone you trust, ask them how it was made.</source>
            <translation>Не открывайте его. Если он получен от человека, которому вы доверяете, спросите, как этот файл был создан.</translation>
        </message>
        <message>
            <source>“{name}” would need too much memory.</source>
            <translation>Для чтения файла «{name}» нужно слишком много памяти.</translation>
        </message>
        <message>
            <source>Copy the rows you need into a new workbook and import that one.</source>
            <translation>Скопируйте нужные строки в новую книгу и импортируйте её.</translation>
        </message>
        <message>
            <source>Reading “{name}” took too long and was stopped.</source>
            <translation>Чтение файла «{name}» заняло слишком много времени и было остановлено.</translation>
        </message>
        <message>
            <source>There is no room left on the disk to read “{name}”.</source>
            <translation>На диске нет места, чтобы прочитать файл «{name}».</translation>
        </message>
        <message>
            <source>Free some space and try again.</source>
            <translation>Освободите место и повторите попытку.</translation>
        </message>
        <message>
            <source>“{name}” was made by an Excel from before 1997.</source>
            <translation>Файл «{name}» создан в Excel, выпущенном до 1997 года.</translation>
        </message>
        <message>
            <source>“{name}” is not a spreadsheet but {kind}.</source>
            <translation>«{name}» — не таблица, а {kind}.</translation>
        </message>
        <message>
            <source>Choose an Excel, OpenDocument or CSV file.</source>
            <translation>Выберите файл Excel, OpenDocument или CSV.</translation>
        </message>
        <message>
            <source>“{name}” is a web page saved under the name of a spreadsheet.</source>
            <translation>«{name}» — это веб-страница, сохранённая под именем таблицы.</translation>
        </message>
        <message>
            <source>“{name}” is an XML file, not a spreadsheet.</source>
            <translation>«{name}» — это файл XML, а не таблица.</translation>
        </message>
        <message>
            <source>“{name}” is not a spreadsheet.</source>
            <translation>«{name}» — не таблица.</translation>
        </message>
        <message>
            <source>Reading “{name}” was broken off: its process was ended.</source>
            <translation>Чтение файла «{name}» прервано: его процесс был завершён.</translation>
        </message>
        <message>
            <source>Try again; if that does not help, close other programs first.</source>
            <translation>Повторите попытку; если не поможет, сначала закройте другие программы.</translation>
        </message>
        <message>
            <source>“{name}” is damaged in a way that stopped the reading program.</source>
            <translation>Файл «{name}» повреждён так, что программа чтения остановилась.</translation>
        </message>
        <message>
            <source>{what} is larger than {size} and was left out.</source>
            <translation>Поле {what} больше {size}, оно не загружено.</translation>
        </message>
        <message>
            <source>Its photo is broken or cut off: it is kept, but not shown.</source>
            <translation>Фотография повреждена или обрезана: она сохранена, но не показывается.</translation>
        </message>
        <message>
            <source>“{file}” is too large.</source>
            <translation>Файл «{file}» слишком большой.</translation>
        </message>
        <message>
            <source>Card {number}, line {line}</source>
            <translation>Карточка {number}, строка {line}</translation>
        </message>
        <message>
            <source>It has neither a name nor a number nor an address.</source>
            <translation>В ней нет ни имени, ни номера, ни адреса.</translation>
        </message>
        <message>
            <source>“{file}” holds no vCard.</source>
            <translation>В файле «{file}» нет карточек vCard.</translation>
        </message>
        <message>
            <source>It has no end.</source>
            <translation>Она не закончена.</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Решено</translation>
        </message>
        <message>
            <source>A call costs</source>
            <translation>Цена звонка</translation>
        </message>
        <message>
            <source>A resolved one</source>
            <translation>Цена решённого</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Что это</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Где</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Первый день</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Последний день</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>Что сказано</translation>
        </message>
        <message>
            <source>Advertisements</source>
            <translation>Размещения</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Каналы</translation>
        </message>
        <message>
            <source>A month</source>
            <translation>В месяц</translation>
        </message>
        <message>
            <source>At the start</source>
            <translation>При подключении</translation>
        </message>
        <message>
            <source>Over the whole term</source>
            <translation>За весь срок</translation>
        </message>
        <message>
            <source>By your weights</source>
            <translation>По вашим приоритетам</translation>
        </message>
        <message>
            <source>Offers</source>
            <translation>Предложения</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Вывод</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Показатели</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Выводы</translation>
        </message>
        <message>
            <source>Review of the hotline</source>
            <translation>Итоги работы горячей линии</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Показатель</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Примечание</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>Что это значит</translation>
        </message>
        <message>
            <source>better</source>
            <translation>лучше</translation>
        </message>
        <message>
            <source>worse</source>
            <translation>хуже</translation>
        </message>
        <message>
            <source>+0" s";−0" s";0</source>
            <translation>+0" с";−0" с";0</translation>
        </message>
        <message>
            <source>+0.0" pp";−0.0" pp";0</source>
            <translation>+0.0" п. п.";−0.0" п. п.";0</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Вывод</translation>
        </message>
        <message>
            <source>Figure and comparison</source>
            <translation>Показатель и сравнение</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Срок</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Weakness</source>
            <translation>Слабая сторона</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Сильная сторона</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>Ещё не сделано</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>FAILED</source>
            <translation>ОШИБКА</translation>
        </message>
        <message>
            <source>All is well.</source>
            <translation>Всё исправно.</translation>
        </message>
        <message numerus="yes">
            <source>%n check(s) failed.</source>
            <translation>
                <numerusform>Не пройдена %n проверка.</numerusform>
                <numerusform>Не пройдены %n проверки.</numerusform>
                <numerusform>Не пройдено %n проверок.</numerusform>
            </translation>
        </message>
        <message>
            <source>every file of the installation</source>
            <translation>все файлы программы</translation>
        </message>
        <message>
            <source>icons</source>
            <translation>значки</translation>
        </message>
        <message>
            <source>translations</source>
            <translation>переводы</translation>
        </message>
        <message>
            <source>time zones and holidays</source>
            <translation>часовые пояса и праздники</translation>
        </message>
        <message>
            <source>every step of upgrading data</source>
            <translation>все шаги обновления данных</translation>
        </message>
        <message>
            <source>register a call and find it in another form of the word</source>
            <translation>регистрация звонка и поиск по другой форме слова</translation>
        </message>
        <message>
            <source>backup and full check</source>
            <translation>резервная копия и полная проверка</translation>
        </message>
        <message>
            <source>spreadsheet out and in, through the reading process</source>
            <translation>экспорт и импорт таблицы через процесс чтения</translation>
        </message>
        <message>
            <source>a long list in, through the second process</source>
            <translation>импорт длинного списка вторым процессом</translation>
        </message>
        <message>
            <source>blank template</source>
            <translation>пустой бланк</translation>
        </message>
        <message>
            <source>demo data</source>
            <translation>демонстрационные данные</translation>
        </message>
        <message>
            <source>suggestions by meaning</source>
            <translation>подсказки по смыслу</translation>
        </message>
        <message>
            <source>plan of breaks</source>
            <translation>план перерывов</translation>
        </message>
        <message>
            <source>the window, off screen</source>
            <translation>окно вне экрана</translation>
        </message>
        <message>
            <source>printing into a PDF</source>
            <translation>печать в PDF</translation>
        </message>
        <message>
            <source>tray</source>
            <translation>область уведомлений</translation>
        </message>
        <message>
            <source>a call that a telephone tells of arrives within a second</source>
            <translation>звонок, о котором сообщил телефон, приходит за секунду</translation>
        </message>
        <message>
            <source>Preparing the search</source>
            <translation>Подготовка поиска</translation>
        </message>
        <message>
            <source>Settings of the reminders…</source>
            <translation>Настройки напоминаний…</translation>
        </message>
        <message>
            <source>End quiet mode</source>
            <translation>Выйти из тихого режима</translation>
        </message>
        <message numerus="yes">
            <source>Quiet for %n minutes</source>
            <translation>
                <numerusform>Тихий режим на %n минуту</numerusform>
                <numerusform>Тихий режим на %n минуты</numerusform>
                <numerusform>Тихий режим на %n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>Quiet until the end of the shift, {time}</source>
            <translation>Тихий режим до конца смены, до {time}</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>Тихий режим до</translation>
        </message>
        <message>
            <source>About Hotline Desktop</source>
            <translation>О программе Hotline Desktop</translation>
        </message>
        <message>
            <source>A small office runs its telephone hotline here.</source>
            <translation>Телефонная горячая линия небольшой организации.</translation>
        </message>
        <message>
            <source>Version {version} · Python {python} · Qt {qt}</source>
            <translation>Версия {version} · Python {python} · Qt {qt}</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>Папка данных</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Лицензии</translation>
        </message>
        <message>
            <source>Hotline Desktop is free under the MIT licence. It uses: {parts}.</source>
            <translation>Hotline Desktop распространяется свободно по лицензии MIT. Использованы: {parts}.</translation>
        </message>
        <message>
            <source>Texts of the licences</source>
            <translation>Тексты лицензий</translation>
        </message>
        <message>
            <source>Open the data folder</source>
            <translation>Открыть папку данных</translation>
        </message>
        <message>
            <source>Save a support bundle…</source>
            <translation>Сохранить сведения для поддержки…</translation>
        </message>
        <message>
            <source>Versions, settings, counts and the log, to be sent to whoever helps you. Nothing of what callers said is in it.</source>
            <translation>Версии, настройки, количества и журнал программы — для того, кто вам помогает. Ничего из сказанного звонившими туда не попадает.</translation>
        </message>
        <message>
            <source>Save a support bundle</source>
            <translation>Сохранить сведения для поддержки</translation>
        </message>
        <message>
            <source>Support bundle</source>
            <translation>Сведения для поддержки</translation>
        </message>
        <message>
            <source>Daily</source>
            <translation>Ежедневная</translation>
        </message>
        <message>
            <source>Before an upgrade</source>
            <translation>Перед обновлением</translation>
        </message>
        <message>
            <source>Before an import</source>
            <translation>Перед импортом</translation>
        </message>
        <message>
            <source>Before a restore</source>
            <translation>Перед восстановлением</translation>
        </message>
        <message>
            <source>Made by hand</source>
            <translation>Сделана вручную</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Резервные копии</translation>
        </message>
        <message>
            <source>Made every day at the start, before each upgrade and before a large import. Going back to one keeps the present data as another backup.</source>
            <translation>Копия делается каждый день при запуске, перед каждым обновлением и перед большим импортом. При возврате к копии нынешние данные сохраняются как ещё одна копия.</translation>
        </message>
        <message>
            <source>No backups yet</source>
            <translation>Резервных копий пока нет</translation>
        </message>
        <message>
            <source>The first one is made shortly after the start.</source>
            <translation>Первая появится вскоре после запуска.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Сделать копию сейчас</translation>
        </message>
        <message>
            <source>Save a copy as…</source>
            <translation>Сохранить копию как…</translation>
        </message>
        <message>
            <source>Go back to this one</source>
            <translation>Вернуться к этой копии</translation>
        </message>
        <message>
            <source>The backup was made.</source>
            <translation>Резервная копия сделана.</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>Резервное копирование</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Сохранить копию</translation>
        </message>
        <message>
            <source>Backups (*.sqlite)</source>
            <translation>Резервные копии (*.sqlite)</translation>
        </message>
        <message>
            <source>The copy was saved.</source>
            <translation>Копия сохранена.</translation>
        </message>
        <message>
            <source>Yes, go back to {time}</source>
            <translation>Да, вернуться к {time}</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Сделана</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Проверена</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Повреждена</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Deleted calls</source>
            <translation>Удалённые звонки</translation>
        </message>
        <message>
            <source>Deleted calls are kept here, and can be put back into the register.</source>
            <translation>Удалённые звонки хранятся здесь, их можно вернуть в журнал.</translation>
        </message>
        <message>
            <source>Nothing has been deleted</source>
            <translation>Ничего не удалено</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Удалён</translation>
        </message>
        <message numerus="yes">
            <source>%n calls restored.</source>
            <translation>
                <numerusform>Возвращён %n звонок.</numerusform>
                <numerusform>Возвращено %n звонка.</numerusform>
                <numerusform>Возвращено %n звонков.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Notice before a break</source>
            <translation>&amp;Предупреждать о перерыве за</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n минуту</numerusform>
                <numerusform>%n минуты</numerusform>
                <numerusform>%n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>“&amp;Later” puts off by</source>
            <translation>«По&amp;зже» откладывает на</translation>
        </message>
        <message>
            <source>A break can be &amp;put off</source>
            <translation>Перерыв &amp;можно отложить</translation>
        </message>
        <message numerus="yes">
            <source>%n times</source>
            <translation>
                <numerusform>%n раз</numerusform>
                <numerusform>%n раза</numerusform>
                <numerusform>%n раз</numerusform>
            </translation>
        </message>
        <message>
            <source>Counts as &amp;missed after</source>
            <translation>Считать пропущенным &amp;через</translation>
        </message>
        <message>
            <source>Reminders of breaks</source>
            <translation>Напоминания о перерывах</translation>
        </message>
        <message>
            <source>They make no sound and never come during an open call.</source>
            <translation>Они беззвучны и никогда не появляются, пока открыта карточка звонка.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Notifications of the &amp;system</source>
            <translation>Уведомления &amp;системы</translation>
        </message>
        <message>
            <source>&amp;Closing the window leaves reminders in the tray</source>
            <translation>При закрытии &amp;окна напоминания остаются в области уведомлений</translation>
        </message>
        <message>
            <source>Where there is no tray, closing asks while breaks are still to come.</source>
            <translation>Если её нет, а перерывы ещё впереди, программа при закрытии переспросит.</translation>
        </message>
        <message>
            <source>Trial</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>Show me a reminder now</source>
            <translation>Показать напоминание сейчас</translation>
        </message>
        <message>
            <source>Its button works as well.</source>
            <translation>Кнопка уведомления тоже работает.</translation>
        </message>
        <message>
            <source>A call is open: reminders wait until it is filed.</source>
            <translation>Открыта карточка звонка: напоминания подождут, пока звонок не внесут.</translation>
        </message>
        <message>
            <source>In the window: the strip above the tabs.</source>
            <translation>В окне: полоса над разделами.</translation>
        </message>
        <message>
            <source>In the tray: the icon shows a bell on red.</source>
            <translation>В области уведомлений: значок — колокольчик на красном.</translation>
        </message>
        <message>
            <source>This desktop has no tray.</source>
            <translation>На этом рабочем столе нет области уведомлений.</translation>
        </message>
        <message>
            <source>Notifications are switched off above.</source>
            <translation>Уведомления выключены выше.</translation>
        </message>
        <message>
            <source>Notification: waiting for the desktop…</source>
            <translation>Уведомление: ждём ответа системы…</translation>
        </message>
        <message>
            <source>On the desktop: a notification, shown by {service}.</source>
            <translation>На рабочем столе: уведомление, его показывает {service}.</translation>
        </message>
        <message>
            <source>On the desktop: a message at the icon in the tray.</source>
            <translation>На рабочем столе: сообщение у значка в области уведомлений.</translation>
        </message>
        <message>
            <source>Nothing on this desktop shows notifications.</source>
            <translation>На этом рабочем столе уведомления никто не показывает.</translation>
        </message>
        <message>
            <source>Nothing is lost: choose what is wanted again and put it back.</source>
            <translation>Ничего не пропало: выберите нужное и верните на место.</translation>
        </message>
        <message>
            <source>Export: {list}</source>
            <translation>Экспорт: {list}</translation>
        </message>
        <message>
            <source>What is &amp;shown: {what}</source>
            <translation>&amp;Показанное: {what}</translation>
        </message>
        <message>
            <source>&amp;Everything: {what}</source>
            <translation>&amp;Всё: {what}</translation>
        </message>
        <message>
            <source>What to export</source>
            <translation>Что экспортировать</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>&amp;Формат</translation>
        </message>
        <message>
            <source>Edit it in Excel or LibreOffice and import it again: only edits arrive.</source>
            <translation>Правьте файл в Excel или LibreOffice и импортируйте обратно: изменится только исправленное.</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспортировать…</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Открыть папку</translation>
        </message>
        <message>
            <source>Calls to fill in</source>
            <translation>Звонки — бланк</translation>
        </message>
        <message>
            <source>Blank template</source>
            <translation>Пустой бланк</translation>
        </message>
        <message>
            <source>The template is in “{file}”.</source>
            <translation>Бланк сохранён в файле «{file}».</translation>
        </message>
        <message>
            <source>Export calls</source>
            <translation>Экспорт звонков</translation>
        </message>
        <message>
            <source>What is &amp;shown in the register</source>
            <translation>&amp;Показанное в журнале</translation>
        </message>
        <message>
            <source>&amp;Everything</source>
            <translation>&amp;Всё</translation>
        </message>
        <message>
            <source>Also the &amp;lists: topics, outcomes, sources, operators</source>
            <translation>А также &amp;списки: темы, итоги, источники, операторы</translation>
        </message>
        <message>
            <source>Which calls</source>
            <translation>Какие звонки</translation>
        </message>
        <message>
            <source>Which columns</source>
            <translation>Какие столбцы</translation>
        </message>
        <message>
            <source>&amp;All</source>
            <translation>Вс&amp;е</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Ни одного</translation>
        </message>
        <message>
            <source>Always there: without it the calls could not come back.</source>
            <translation>Есть всегда: без него звонки нельзя импортировать обратно.</translation>
        </message>
        <message>
            <source>What is &amp;shown in the register: {calls}</source>
            <translation>&amp;Показанное в журнале: {calls}</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n звонок</numerusform>
                <numerusform>%n звонка</numerusform>
                <numerusform>%n звонков</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Everything: {calls}</source>
            <translation>&amp;Всё: {calls}</translation>
        </message>
        <message>
            <source>Calls {day}</source>
            <translation>Звонки {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) are in “{file}”.</source>
            <translation>
                <numerusform>%n звонок сохранён в файле «{file}».</numerusform>
                <numerusform>%n звонка сохранены в файле «{file}».</numerusform>
                <numerusform>%n звонков сохранено в файле «{file}».</numerusform>
            </translation>
        </message>
        <message>
            <source>The export was cancelled; no file was written.</source>
            <translation>Экспорт отменён, файл не создан.</translation>
        </message>
        <message>
            <source>Create your hotline</source>
            <translation>Создайте свою горячую линию</translation>
        </message>
        <message>
            <source>Five short questions, then a list leads on to the first call. Everything can be changed later, under Hotline.</source>
            <translation>Пять коротких вопросов, а дальше до первого звонка доведёт список дел. Всё можно изменить потом в разделе «Горячая линия».</translation>
        </message>
        <message>
            <source>Admissions Office</source>
            <translation>Приёмная комиссия</translation>
        </message>
        <message>
            <source>One name a line</source>
            <translation>По одному имени в строке</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Язык</translation>
        </message>
        <message>
            <source>&amp;Organisation, as it is named to callers</source>
            <translation>&amp;Организация, как её называют звонящим</translation>
        </message>
        <message>
            <source>&amp;Name of the line</source>
            <translation>&amp;Название линии</translation>
        </message>
        <message>
            <source>Telephone n&amp;umber</source>
            <translation>Номер &amp;телефона</translation>
        </message>
        <message>
            <source>Who takes &amp;calls</source>
            <translation>Кто &amp;принимает звонки</translation>
        </message>
        <message>
            <source>Create the hotline</source>
            <translation>Создать горячую линию</translation>
        </message>
        <message>
            <source>Look around with demo data</source>
            <translation>Осмотреться на примере</translation>
        </message>
        <message>
            <source>A made-up office with a month of calls; removed with one click.</source>
            <translation>Вымышленная организация и месяц звонков; удаляется одним щелчком.</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>История импорта</translation>
        </message>
        <message>
            <source>Every import can be taken back as a whole, whenever it was.</source>
            <translation>Любой импорт можно отменить целиком, когда бы он ни был.</translation>
        </message>
        <message>
            <source>Nothing was imported yet</source>
            <translation>Импорта ещё не было</translation>
        </message>
        <message>
            <source>Choose “Import” in the File menu to bring in a spreadsheet.</source>
            <translation>Чтобы импортировать таблицу, выберите «Импорт» в меню «Файл».</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Список</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Лист</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Добавлено</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Изменено</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Отклонено</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Отменён</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>В журнале</translation>
        </message>
        <message>
            <source>Taken back on {when}.</source>
            <translation>Импорт отменён {when}.</translation>
        </message>
        <message numerus="yes">
            <source>Take back %n call(s)</source>
            <translation>
                <numerusform>Отменить импорт %n звонка</numerusform>
                <numerusform>Отменить импорт %n звонков</numerusform>
                <numerusform>Отменить импорт %n звонков</numerusform>
            </translation>
        </message>
        <message>
            <source>Take back {what}</source>
            <translation>Отменить импорт: {what}</translation>
        </message>
        <message>
            <source>Taking it back…</source>
            <translation>Импорт отменяется…</translation>
        </message>
        <message>
            <source>Removes what came with it: {what}.</source>
            <translation>Удалит то, что пришло с импортом: {what}.</translation>
        </message>
        <message>
            <source>Gives the earlier values back: {what}.</source>
            <translation>Вернёт прежние значения: {what}.</translation>
        </message>
        <message>
            <source>What was edited since is kept.</source>
            <translation>Правки, сделанные позже, сохранятся.</translation>
        </message>
        <message numerus="yes">
            <source>Removes %n call(s) that came with it.</source>
            <translation>
                <numerusform>Будет удалён %n звонок из этого файла.</numerusform>
                <numerusform>Будут удалены %n звонка из этого файла.</numerusform>
                <numerusform>Будет удалено %n звонков из этого файла.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Gives %n call(s) the earlier values back.</source>
            <translation>
                <numerusform>%n звонку вернутся прежние значения.</numerusform>
                <numerusform>%n звонкам вернутся прежние значения.</numerusform>
                <numerusform>%n звонкам вернутся прежние значения.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import from a file</source>
            <translation>Импорт из файла</translation>
        </message>
        <message>
            <source>File and sheet</source>
            <translation>Файл и лист</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Столбцы</translation>
        </message>
        <message>
            <source>Preview and import</source>
            <translation>Проверка и импорт</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Alt+B or Backspace</source>
            <translation>Alt+B или Backspace</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Далее</translation>
        </message>
        <message>
            <source>Import another file</source>
            <translation>Импортировать другой файл</translation>
        </message>
        <message>
            <source>Alt+N or Enter</source>
            <translation>Alt+N или Enter</translation>
        </message>
        <message>
            <source>Import {what}</source>
            <translation>Импортировать {what}</translation>
        </message>
        <message numerus="yes">
            <source>Import %n call(s)</source>
            <translation>
                <numerusform>Импортировать %n звонок</numerusform>
                <numerusform>Импортировать %n звонка</numerusform>
                <numerusform>Импортировать %n звонков</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импортировать</translation>
        </message>
        <message>
            <source>Column {letter}</source>
            <translation>Столбец {letter}</translation>
        </message>
        <message>
            <source>What “{column}” becomes</source>
            <translation>Чем станет «{column}»</translation>
        </message>
        <message>
            <source>Order of day and month in “{column}”</source>
            <translation>Порядок дня и месяца в «{column}»</translation>
        </message>
        <message>
            <source>Day and month: as the cells show</source>
            <translation>День и месяц: по содержимому ячеек</translation>
        </message>
        <message>
            <source>01/02 is 1 February</source>
            <translation>01/02 — это 1 февраля</translation>
        </message>
        <message>
            <source>01/02 is 2 January</source>
            <translation>01/02 — это 2 января</translation>
        </message>
        <message>
            <source>Unit of “{column}”</source>
            <translation>Единица измерения в «{column}»</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>выбрано вами</translation>
        </message>
        <message>
            <source>as last time</source>
            <translation>как в прошлый раз</translation>
        </message>
        <message>
            <source>by its heading</source>
            <translation>по заголовку</translation>
        </message>
        <message>
            <source>guessed</source>
            <translation>предположение</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>«{name}»</translation>
        </message>
        <message>
            <source>{columns}: only one can be “{field}”. Choose something else for the other.</source>
            <translation>{columns}: поле «{field}» может быть только у одного столбца. Для другого выберите иное.</translation>
        </message>
        <message>
            <source>Choose either one column “{started}”, or two: “{date}” and “{time}”.</source>
            <translation>Выберите либо один столбец «{started}», либо два: «{date}» и «{time}».</translation>
        </message>
        <message>
            <source>When did the calls begin? Choose “{started}” for a column, or “{date}” and “{time}”.</source>
            <translation>Когда начались звонки? Укажите столбец «{started}» либо столбцы «{date}» и «{time}».</translation>
        </message>
        <message>
            <source>One column at least must be one of these: {fields}.</source>
            <translation>Хотя бы один столбец должен быть одним из этих: {fields}.</translation>
        </message>
        <message>
            <source>The sheets {names} have the same columns and are read, too.</source>
            <translation>Листы {names} устроены так же и тоже будут прочитаны.</translation>
        </message>
        <message>
            <source>A file like this was imported before: read as last time.</source>
            <translation>Похожий файл уже импортировали: прочитан как в прошлый раз.</translation>
        </message>
        <message>
            <source>Check what each column becomes; nothing is changed yet.</source>
            <translation>Проверьте, чем станет каждый столбец. Пока ничего не изменено.</translation>
        </message>
        <message>
            <source>Times are read as those of {zone}.</source>
            <translation>Время читается по часовому поясу {zone}.</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Столбец</translation>
        </message>
        <message>
            <source>First values</source>
            <translation>Первые значения</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>Станет полем</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>Перетащите файл сюда</translation>
        </message>
        <message>
            <source>Excel, LibreOffice, CSV or vCards, of any program or year. The file is only read.</source>
            <translation>Excel, LibreOffice, CSV или vCard из любой программы и любого года. Файл только читается.</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Выбрать файл…</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>Answered: yes or no</source>
            <translation>Ответили: да или нет</translation>
        </message>
        <message>
            <source>Caller hung up: yes or no</source>
            <translation>Не дождались ответа: да или нет</translation>
        </message>
        <message>
            <source>Resolved: yes or no</source>
            <translation>Решено: да или нет</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Пропустить</translation>
        </message>
        <message>
            <source>Notes, with its heading</source>
            <translation>Примечания с заголовком</translation>
        </message>
        <message>
            <source>Bare numbers are seconds</source>
            <translation>Числа — это секунды</translation>
        </message>
        <message>
            <source>Bare numbers are minutes</source>
            <translation>Числа — это минуты</translation>
        </message>
        <message>
            <source>Bare numbers are hours</source>
            <translation>Числа — это часы</translation>
        </message>
        <message>
            <source>Bare numbers are days</source>
            <translation>Числа — это сутки</translation>
        </message>
        <message>
            <source>1:05 is a minute and 5 seconds</source>
            <translation>1:05 — минута и 5 секунд</translation>
        </message>
        <message>
            <source>1:05 is an hour and 5 minutes</source>
            <translation>1:05 — час и 5 минут</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Выбрать другой файл…</translation>
        </message>
        <message>
            <source>What the file holds</source>
            <translation>Что в файле</translation>
        </message>
        <message>
            <source>Spreadsheets and vCards</source>
            <translation>Таблицы и vCard</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Все файлы</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Файл читается…</translation>
        </message>
        <message>
            <source>The file could not be read.</source>
            <translation>Не удалось прочитать файл.</translation>
        </message>
        <message>
            <source>This sheet is damaged and cannot be read.</source>
            <translation>Этот лист повреждён, прочитать его нельзя.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>Выберите другой.</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) can be read.</source>
            <translation>
                <numerusform>Читается %n карточка.</numerusform>
                <numerusform>Читаются %n карточки.</numerusform>
                <numerusform>Читается %n карточек.</numerusform>
            </translation>
        </message>
        <message>
            <source>What cannot be read is listed in the next step.</source>
            <translation>Что прочитать нельзя, перечислено на следующем шаге.</translation>
        </message>
        <message>
            <source>This workbook is from Hotline Desktop, so its columns are known.</source>
            <translation>Эта книга из Hotline Desktop, её столбцы известны.</translation>
        </message>
        <message>
            <source>Choose a file first.</source>
            <translation>Сначала выберите файл.</translation>
        </message>
        <message>
            <source>Choose another sheet.</source>
            <translation>Выберите другой лист.</translation>
        </message>
        <message>
            <source>Step {number} of {count}: {title}</source>
            <translation>Шаг {number} из {count}: {title}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Строка</translation>
        </message>
        <message>
            <source>new</source>
            <translation>новых</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>изменено</translation>
        </message>
        <message>
            <source>already there</source>
            <translation>уже есть</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>отклонено</translation>
        </message>
        <message>
            <source>First rows</source>
            <translation>Первые строки</translation>
        </message>
        <message>
            <source>Looking through the rows…</source>
            <translation>Строки проверяются…</translation>
        </message>
        <message numerus="yes">
            <source>Refused rows (%n)</source>
            <translation>
                <numerusform>Отклонённые строки (%n)</numerusform>
                <numerusform>Отклонённые строки (%n)</numerusform>
                <numerusform>Отклонённые строки (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Could not be read (%n)</source>
            <translation>
                <numerusform>Не прочитано (%n)</numerusform>
                <numerusform>Не прочитано (%n)</numerusform>
                <numerusform>Не прочитано (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>New names (%n)</source>
            <translation>
                <numerusform>Новые названия и имена (%n)</numerusform>
                <numerusform>Новые названия и имена (%n)</numerusform>
                <numerusform>Новые названия и имена (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>Not one row can be imported as the columns are now.</source>
            <translation>При таком выборе столбцов не подходит ни одна строка.</translation>
        </message>
        <message>
            <source>Go back and choose what the columns become, or look at the refused rows.</source>
            <translation>Вернитесь и выберите, чем станут столбцы, или посмотрите отклонённые строки.</translation>
        </message>
        <message>
            <source>All of this is in the register already.</source>
            <translation>Всё это уже есть в журнале.</translation>
        </message>
        <message>
            <source>All of this is there already.</source>
            <translation>Всё это уже есть.</translation>
        </message>
        <message>
            <source>There is no call in this sheet.</source>
            <translation>На этом листе нет ни одного звонка.</translation>
        </message>
        <message>
            <source>There is nothing of the kind in this sheet.</source>
            <translation>На этом листе ничего такого нет.</translation>
        </message>
        <message>
            <source>More rows are refused than go in. Perhaps a column is read as the wrong thing.</source>
            <translation>Отклонено больше строк, чем принято. Возможно, какой-то столбец понят неверно.</translation>
        </message>
        <message>
            <source>Go back and check what the columns become.</source>
            <translation>Вернитесь и проверьте, чем станут столбцы.</translation>
        </message>
        <message>
            <source>A backup is made before an import of this size.</source>
            <translation>Перед таким большим импортом создаётся резервная копия.</translation>
        </message>
        <message>
            <source>Decide otherwise…</source>
            <translation>Решить иначе…</translation>
        </message>
        <message>
            <source>Looking through the rows was cancelled.</source>
            <translation>Проверка строк отменена.</translation>
        </message>
        <message>
            <source>The import failed.</source>
            <translation>Импорт не удался.</translation>
        </message>
        <message>
            <source>The first rows as they will become</source>
            <translation>Первые строки — какими они станут</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>The import was cancelled. Nothing was changed.</source>
            <translation>Импорт отменён. Ничего не изменено.</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Одну минуту…</translation>
        </message>
        <message>
            <source>Go back and try again.</source>
            <translation>Вернитесь и попробуйте ещё раз.</translation>
        </message>
        <message>
            <source>There is nothing new to import.</source>
            <translation>Нового здесь нет.</translation>
        </message>
        <message>
            <source>Show calls</source>
            <translation>Показать звонки</translation>
        </message>
        <message>
            <source>Save refused rows…</source>
            <translation>Сохранить отклонённые строки…</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Отменить импорт</translation>
        </message>
        <message>
            <source>from “{file}”, sheet “{sheet}”</source>
            <translation>из файла «{file}», лист «{sheet}»</translation>
        </message>
        <message>
            <source>from “{file}”</source>
            <translation>из файла «{file}»</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) did not go in.</source>
            <translation>
                <numerusform>%n строка не принята.</numerusform>
                <numerusform>%n строки не приняты.</numerusform>
                <numerusform>%n строк не принято.</numerusform>
            </translation>
        </message>
        <message>
            <source>Save them with their reasons, correct them there and import that workbook.</source>
            <translation>Сохраните отклонённые строки вместе с причинами, исправьте и импортируйте получившийся файл.</translation>
        </message>
        <message numerus="yes">
            <source>On %n card(s) something could not be read. The rest is in.</source>
            <translation>
                <numerusform>На %n карточке что-то не удалось прочитать. Остальное загружено.</numerusform>
                <numerusform>На %n карточках что-то не удалось прочитать. Остальное загружено.</numerusform>
                <numerusform>На %n карточках что-то не удалось прочитать. Остальное загружено.</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} – refused rows</source>
            <translation>{name} — отклонённые строки</translation>
        </message>
        <message>
            <source>Save refused rows</source>
            <translation>Сохранение отклонённых строк</translation>
        </message>
        <message>
            <source>The refused rows are in “{file}”.</source>
            <translation>Отклонённые строки сохранены в файле «{file}».</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Сохранение…</translation>
        </message>
        <message>
            <source>The import was taken back</source>
            <translation>Импорт отменён</translation>
        </message>
        <message>
            <source>Headings are in row</source>
            <translation>Заголовки в строке</translation>
        </message>
        <message>
            <source>Headings are in &amp;row</source>
            <translation>Заголовки в с&amp;троке</translation>
        </message>
        <message>
            <source>There are no &amp;headings</source>
            <translation>&amp;Заголовков нет</translation>
        </message>
        <message>
            <source>Click the row with the headings if it is another one.</source>
            <translation>Если заголовки в другой строке, щёлкните по ней.</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Строк</translation>
        </message>
        <message>
            <source>Sheets of the file</source>
            <translation>Листы файла</translation>
        </message>
        <message>
            <source>First rows of the sheet</source>
            <translation>Первые строки листа</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Таблица</translation>
        </message>
        <message>
            <source>{name} (damaged)</source>
            <translation>{name} (повреждён)</translation>
        </message>
        <message>
            <source>{name} (hidden)</source>
            <translation>{name} (скрытый)</translation>
        </message>
        <message>
            <source>Keep in the notes only</source>
            <translation>Только в примечания</translation>
        </message>
        <message>
            <source>Keep all in the notes only</source>
            <translation>Все — только в примечания</translation>
        </message>
        <message numerus="yes">
            <source>%n kept in the notes only</source>
            <translation>
                <numerusform>%n останется только в примечаниях</numerusform>
                <numerusform>%n останутся только в примечаниях</numerusform>
                <numerusform>%n останутся только в примечаниях</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave without a topic</source>
            <translation>Оставить без темы</translation>
        </message>
        <message>
            <source>Leave all without a topic</source>
            <translation>Оставить все без темы</translation>
        </message>
        <message numerus="yes">
            <source>%n left without a topic</source>
            <translation>
                <numerusform>%n останется без темы</numerusform>
                <numerusform>%n останутся без темы</numerusform>
                <numerusform>%n останутся без темы</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave in own words</source>
            <translation>Оставить своими словами</translation>
        </message>
        <message>
            <source>Leave all in own words</source>
            <translation>Оставить все своими словами</translation>
        </message>
        <message numerus="yes">
            <source>%n left in own words</source>
            <translation>
                <numerusform>%n останется своими словами</numerusform>
                <numerusform>%n останутся своими словами</numerusform>
                <numerusform>%n останутся своими словами</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s) not in your list</source>
            <translation>
                <numerusform>%n тема не из вашего списка</numerusform>
                <numerusform>%n темы не из вашего списка</numerusform>
                <numerusform>%n тем не из вашего списка</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n operator(s) not in your list</source>
            <translation>
                <numerusform>%n оператор не из вашего списка</numerusform>
                <numerusform>%n оператора не из вашего списка</numerusform>
                <numerusform>%n операторов не из вашего списка</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) not in your list</source>
            <translation>
                <numerusform>%n источник не из вашего списка</numerusform>
                <numerusform>%n источника не из вашего списка</numerusform>
                <numerusform>%n источников не из вашего списка</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n outcome(s) not in your list</source>
            <translation>
                <numerusform>%n итог не из вашего списка</numerusform>
                <numerusform>%n итога не из вашего списка</numerusform>
                <numerusform>%n итогов не из вашего списка</numerusform>
            </translation>
        </message>
        <message>
            <source>Each as chosen below</source>
            <translation>Каждое — как выбрано ниже</translation>
        </message>
        <message>
            <source>Add all to the list</source>
            <translation>Добавить все в список</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n строка</numerusform>
                <numerusform>%n строки</numerusform>
                <numerusform>%n строк</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more: added to the list, unless said otherwise above.</source>
            <translation>
                <numerusform>… и ещё %n: будет добавлено в список, если выше не выбрано иное.</numerusform>
                <numerusform>… и ещё %n: будут добавлены в список, если выше не выбрано иное.</numerusform>
                <numerusform>… и ещё %n: будут добавлены в список, если выше не выбрано иное.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more: left in own words, unless said otherwise above.</source>
            <translation>
                <numerusform>… и ещё %n: останется своими словами, если выше не выбрано иное.</numerusform>
                <numerusform>… и ещё %n: останутся своими словами, если выше не выбрано иное.</numerusform>
                <numerusform>… и ещё %n: останутся своими словами, если выше не выбрано иное.</numerusform>
            </translation>
        </message>
        <message>
            <source>What becomes of “{name}”</source>
            <translation>Что сделать с «{name}»</translation>
        </message>
        <message>
            <source>Add to the list</source>
            <translation>Добавить в список</translation>
        </message>
        <message>
            <source>It is “{name}”</source>
            <translation>Это «{name}»</translation>
        </message>
        <message numerus="yes">
            <source>%n will be added</source>
            <translation>
                <numerusform>%n добавится</numerusform>
                <numerusform>%n добавятся</numerusform>
                <numerusform>%n добавятся</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken for one that is there</source>
            <translation>
                <numerusform>%n совпадёт с имеющимся</numerusform>
                <numerusform>%n совпадут с имеющимися</numerusform>
                <numerusform>%n совпадут с имеющимися</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) not in your lists: {what}.</source>
            <translation>
                <numerusform>%n имя или название не из ваших списков: {what}.</numerusform>
                <numerusform>%n имени или названия не из ваших списков: {what}.</numerusform>
                <numerusform>%n имён и названий не из ваших списков: {what}.</numerusform>
            </translation>
        </message>
        <message>
            <source>New</source>
            <translation>Новое</translation>
        </message>
        <message>
            <source>Already there</source>
            <translation>Уже есть</translation>
        </message>
        <message>
            <source>In part</source>
            <translation>Частично</translation>
        </message>
        <message>
            <source>Added: {what}</source>
            <translation>Добавлено: {what}</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>Изменено: {what}</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) added</source>
            <translation>
                <numerusform>%n звонок добавлен</numerusform>
                <numerusform>%n звонка добавлены</numerusform>
                <numerusform>%n звонков добавлено</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n изменён</numerusform>
                <numerusform>%n изменены</numerusform>
                <numerusform>%n изменено</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) changed</source>
            <translation>
                <numerusform>%n звонок изменён</numerusform>
                <numerusform>%n звонка изменены</numerusform>
                <numerusform>%n звонков изменено</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) removed.</source>
            <translation>
                <numerusform>%n звонок удалён.</numerusform>
                <numerusform>%n звонка удалены.</numerusform>
                <numerusform>%n звонков удалено.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n edited since went to the deleted calls.</source>
            <translation>
                <numerusform>%n изменённый позже — в удалённых звонках.</numerusform>
                <numerusform>%n изменённых позже — в удалённых звонках.</numerusform>
                <numerusform>%n изменённых позже — в удалённых звонках.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) as before again.</source>
            <translation>
                <numerusform>%n звонку возвращены прежние значения.</numerusform>
                <numerusform>%n звонкам возвращены прежние значения.</numerusform>
                <numerusform>%n звонкам возвращены прежние значения.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n edited since left as they are.</source>
            <translation>
                <numerusform>%n изменённый позже оставлен как есть.</numerusform>
                <numerusform>%n изменённых позже оставлены как есть.</numerusform>
                <numerusform>%n изменённых позже оставлено как есть.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list entry(ies) removed.</source>
            <translation>
                <numerusform>%n запись удалена из списков.</numerusform>
                <numerusform>%n записи удалены из списков.</numerusform>
                <numerusform>%n записей удалено из списков.</numerusform>
            </translation>
        </message>
        <message>
            <source>There was nothing left to take back.</source>
            <translation>Отменять уже нечего.</translation>
        </message>
        <message>
            <source>Removed: {what}.</source>
            <translation>Удалено: {what}.</translation>
        </message>
        <message>
            <source>Edited since and now in the bin: {what}.</source>
            <translation>С тех пор изменено и теперь в корзине: {what}.</translation>
        </message>
        <message>
            <source>As before again: {what}.</source>
            <translation>Снова как было: {what}.</translation>
        </message>
        <message>
            <source>Edited since and left as they are: {what}.</source>
            <translation>С тех пор изменено и оставлено как есть: {what}.</translation>
        </message>
        <message>
            <source>How callers heard of us</source>
            <translation>Откуда узнали</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Списки</translation>
        </message>
        <message>
            <source>Calls keep their entries, whatever is renamed, retired or merged here.</source>
            <translation>Что бы вы здесь ни переименовали, убрали или объединили, в звонках ничего не пропадёт.</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Записи списка</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Переименовать</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Выше</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Ниже</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Объединить</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Разъединить</translation>
        </message>
        <message>
            <source>Take merged entries out again</source>
            <translation>Снова отделить объединённые записи</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Nothing in this list yet</source>
            <translation>В этом списке пока пусто</translation>
        </message>
        <message>
            <source>Add an entry</source>
            <translation>Добавить запись</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Вернуть</translation>
        </message>
        <message numerus="yes">
            <source>%n entries retired.</source>
            <translation>
                <numerusform>Убрана %n запись.</numerusform>
                <numerusform>Убраны %n записи.</numerusform>
                <numerusform>Убрано %n записей.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Merge into</source>
            <translation>Объединить с записью</translation>
        </message>
        <message numerus="yes">
            <source>%n entries merged.</source>
            <translation>
                <numerusform>Объединена %n запись.</numerusform>
                <numerusform>Объединены %n записи.</numerusform>
                <numerusform>Объединено %n записей.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Завтра</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>Через неделю</translation>
        </message>
        <message>
            <source>In a month</source>
            <translation>Через месяц</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>Напоминания</translation>
        </message>
        <message>
            <source>No reminders</source>
            <translation>Напоминаний нет</translation>
        </message>
        <message>
            <source>Ends of contracts and other dates are said here in good time.</source>
            <translation>Здесь заранее появляются сроки договоров и другие даты.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Позже</translation>
        </message>
        <message>
            <source>Say it no more</source>
            <translation>Больше не напоминать</translation>
        </message>
        <message>
            <source>It will be said again later.</source>
            <translation>Напомним позже.</translation>
        </message>
        <message>
            <source>It will not be said again.</source>
            <translation>Больше не напомним.</translation>
        </message>
        <message numerus="yes">
            <source>%n days overdue, {date}</source>
            <translation>
                <numerusform>просрочено на %n день, {date}</numerusform>
                <numerusform>просрочено на %n дня, {date}</numerusform>
                <numerusform>просрочено на %n дней, {date}</numerusform>
            </translation>
        </message>
        <message>
            <source>today, {date}</source>
            <translation>сегодня, {date}</translation>
        </message>
        <message numerus="yes">
            <source>in %n days, {date}</source>
            <translation>
                <numerusform>через %n день, {date}</numerusform>
                <numerusform>через %n дня, {date}</numerusform>
                <numerusform>через %n дней, {date}</numerusform>
            </translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Порядок</translation>
        </message>
        <message>
            <source>All: {count}</source>
            <translation>Все: {count}</translation>
        </message>
        <message>
            <source>What is on show: {count}</source>
            <translation>Что сейчас на экране: {count}</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Сохранить как PDF…</translation>
        </message>
        <message>
            <source>Print preview…</source>
            <translation>Предварительный просмотр…</translation>
        </message>
        <message>
            <source>Something went wrong in the program</source>
            <translation>В программе произошла ошибка</translation>
        </message>
        <message>
            <source>What was saved is safe, and you can go on working. The report below helps to mend it; it is also in the log file. Look through it before you pass it on.</source>
            <translation>Всё сохранённое цело, можно работать дальше. Отчёт ниже поможет исправить ошибку; он есть и в файле журнала программы. Просмотрите его, прежде чем кому-либо отправить.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Скопировать отчёт</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>This desk</source>
            <translation>Это рабочее место</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Никто</translation>
        </message>
        <message>
            <source>&amp;Who sits here</source>
            <translation>&amp;Кто здесь работает</translation>
        </message>
        <message>
            <source>New calls are taken in this operator's name.</source>
            <translation>Новые звонки вносятся от имени этого оператора.</translation>
        </message>
        <message>
            <source>Reminders of breaks…</source>
            <translation>Напоминания о перерывах…</translation>
        </message>
        <message>
            <source>&amp;Start with the session, in the tray</source>
            <translation>&amp;Запускать при входе в систему, в области уведомлений</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Внешний вид</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлая</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмная</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Тема оформления</translation>
        </message>
        <message>
            <source>&amp;Country of numbers</source>
            <translation>&amp;Страна телефонных номеров</translation>
        </message>
        <message>
            <source>How a number without a country code is read.</source>
            <translation>Как понимать номер без кода страны.</translation>
        </message>
        <message>
            <source>Telephone…</source>
            <translation>Телефон…</translation>
        </message>
        <message>
            <source>A backup is made every day; the last 14 are kept in:</source>
            <translation>Копия делается каждый день; последние 14 хранятся в папке:</translation>
        </message>
        <message>
            <source>Use the data folder</source>
            <translation>Хранить в папке данных</translation>
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation>Выбрать другую папку…</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>Папка для резервных копий</translation>
        </message>
        <message>
            <source>Nothing can be written to {folder}.</source>
            <translation>В папку {folder} нельзя записывать.</translation>
        </message>
        <message>
            <source>Backups go where they went before.</source>
            <translation>Копии сохраняются туда же, куда и раньше.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Выберите другую папку.</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Сочетания клавиш</translation>
        </message>
        <message>
            <source>Another folder…</source>
            <translation>Другая папка…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>There is no backup that can be used.</source>
            <translation>Пригодных резервных копий нет.</translation>
        </message>
        <message>
            <source>Save what can be read</source>
            <translation>Спасти уцелевшее</translation>
        </message>
        <message>
            <source>Restore the backup</source>
            <translation>Восстановить копию</translation>
        </message>
        <message numerus="yes">
            <source>%n calls could be read and are here.</source>
            <translation>
                <numerusform>Удалось прочитать %n звонок, он на месте.</numerusform>
                <numerusform>Удалось прочитать %n звонка, они на месте.</numerusform>
                <numerusform>Удалось прочитать %n звонков, они на месте.</numerusform>
            </translation>
        </message>
        <message>
            <source>The damaged file is kept as {file}.</source>
            <translation>Повреждённый файл сохранён как {file}.</translation>
        </message>
        <message>
            <source>Folder for the data</source>
            <translation>Папка для данных</translation>
        </message>
        <message>
            <source>The data folder is {folder}. To open it each time, start the program with “--data-dir” and this folder.</source>
            <translation>Открыта папка данных {folder}. Чтобы открывать её всегда, запускайте программу с «--data-dir» и этой папкой.</translation>
        </message>
        <message>
            <source>The backup was restored.</source>
            <translation>Данные восстановлены из резервной копии.</translation>
        </message>
        <message>
            <source>The backup was restored. What was there before is kept as {file}.</source>
            <translation>Данные восстановлены из резервной копии. Прежние данные сохранены в файле {file}.</translation>
        </message>
        <message numerus="yes">
            <source>The newest good backup is of {date}, {time}, with %n calls.</source>
            <translation>
                <numerusform>Последняя исправная копия сделана {date} в {time}, в ней %n звонок.</numerusform>
                <numerusform>Последняя исправная копия сделана {date} в {time}, в ней %n звонка.</numerusform>
                <numerusform>Последняя исправная копия сделана {date} в {time}, в ней %n звонков.</numerusform>
            </translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>A softphone can tell the program of its calls: the card opens by itself, with the number and the caller's earlier calls. Nothing leaves this computer.</source>
            <translation>Программный телефон может сообщать программе о звонках: карточка откроется сама, с номером и прежними звонками этого человека. За пределы этого компьютера ничего не передаётся.</translation>
        </message>
        <message>
            <source>Simulate a call</source>
            <translation>Пробный звонок</translation>
        </message>
        <message>
            <source>&amp;Number</source>
            <translation>&amp;Номер</translation>
        </message>
        <message>
            <source>It &amp;rings</source>
            <translation>&amp;Звонит</translation>
        </message>
        <message>
            <source>Ans&amp;wered</source>
            <translation>&amp;Ответили</translation>
        </message>
        <message>
            <source>&amp;Ended</source>
            <translation>За&amp;вершён</translation>
        </message>
        <message>
            <source>&amp;Missed</source>
            <translation>&amp;Пропущен</translation>
        </message>
        <message>
            <source>Other programs</source>
            <translation>Другие программы</translation>
        </message>
        <message>
            <source>Whatever can start a program can tell of a call. The number is the last argument; --line, --name and --call-id may follow it. A click on a tel: link opens a card for calling that number.</source>
            <translation>О звонке может сообщить всё, что умеет запускать программы. Номер указывается последним; после него можно добавить --line, --name и --call-id. Щелчок по ссылке tel: открывает карточку исходящего звонка на этот номер.</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>Пример</translation>
        </message>
        <message>
            <source>Close {phone}, then write this into {file}:</source>
            <translation>Закройте {phone} и впишите в файл {file}:</translation>
        </message>
        <message>
            <source>Settings → Calls → “Command Line to run upon incoming call”, since version 6.1. It tells only that it rings, and trusts what the caller's side calls itself: take it only where calls come through your own exchange or carrier. Older versions start no program: press F2 when it rings.</source>
            <translation>Settings → Calls → «Command Line to run upon incoming call», начиная с версии 6.1. Linphone сообщает только о том, что телефон звонит, и передаёт адрес звонящего системе без проверки, поэтому впишите строку, только если звонки приходят через вашу АТС или оператора связи. Прежние версии программ не запускают: когда телефон зазвонит, нажмите F2.</translation>
        </message>
        <message>
            <source>These lines are longer than {phone} reads. Install the program in a folder with a shorter name.</source>
            <translation>Эти строки длиннее, чем умеет читать {phone}. Установите программу в папку с более коротким именем.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Скопировать</translation>
        </message>
        <message>
            <source>Copy the lines for {name}</source>
            <translation>Скопировать строки для {name}</translation>
        </message>
        <message>
            <source>Telling …</source>
            <translation>Передаём сообщение…</translation>
        </message>
        <message>
            <source>The event did not arrive. {why}</source>
            <translation>Сообщение не дошло. {why}</translation>
        </message>
        <message>
            <source>Arrived after {seconds} s: {kind} {number}</source>
            <translation>Дошло за {seconds} с: {kind} {number}</translation>
        </message>
        <message>
            <source>Tabs</source>
            <translation>Разделы</translation>
        </message>
        <message>
            <source>{title} – demo data</source>
            <translation>{title} — пример с вымышленными данными</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Отменять нечего.</translation>
        </message>
        <message>
            <source>Quit without saving</source>
            <translation>Выйти без сохранения</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Остаться</translation>
        </message>
        <message>
            <source>There is no number to call on it.</source>
            <translation>На нём нет номера, по которому звонить.</translation>
        </message>
        <message>
            <source>Give the line a number: Hotline, Line.</source>
            <translation>Укажите номер линии: раздел «Горячая линия», страница «Линия».</translation>
        </message>
        <message>
            <source>Preview: {what}</source>
            <translation>Предпросмотр: {what}</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Файл</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Правка</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Вид</translation>
        </message>
        <message>
            <source>Hot&amp;line</source>
            <translation>&amp;Горячая линия</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Справка</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Импорт…</translation>
        </message>
        <message>
            <source>I&amp;mports…</source>
            <translation>Ис&amp;тория импорта…</translation>
        </message>
        <message>
            <source>&amp;Export calls…</source>
            <translation>&amp;Экспорт звонков…</translation>
        </message>
        <message>
            <source>Export &amp;contacts…</source>
            <translation>Экспорт &amp;контактов…</translation>
        </message>
        <message>
            <source>Export &amp;answers…</source>
            <translation>Экспорт &amp;ответов…</translation>
        </message>
        <message>
            <source>Export &amp;people…</source>
            <translation>Экспорт &amp;сотрудников…</translation>
        </message>
        <message>
            <source>Export &amp;shifts…</source>
            <translation>Экспорт с&amp;мен…</translation>
        </message>
        <message>
            <source>Blank &amp;template…</source>
            <translation>Пустой &amp;бланк…</translation>
        </message>
        <message>
            <source>&amp;Backups…</source>
            <translation>&amp;Резервные копии…</translation>
        </message>
        <message>
            <source>Remove the &amp;demo data and begin</source>
            <translation>Удалить &amp;пример и начать работу</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>В&amp;ыход</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Отменить</translation>
        </message>
        <message>
            <source>&amp;Deleted calls…</source>
            <translation>&amp;Удалённые звонки…</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Настройки…</translation>
        </message>
        <message>
            <source>&amp;Line</source>
            <translation>&amp;Линия</translation>
        </message>
        <message>
            <source>&amp;Readiness</source>
            <translation>&amp;Готовность</translation>
        </message>
        <message>
            <source>&amp;Hours</source>
            <translation>&amp;Часы работы</translation>
        </message>
        <message>
            <source>Re&amp;minders…</source>
            <translation>&amp;Напоминания…</translation>
        </message>
        <message>
            <source>L&amp;ists…</source>
            <translation>&amp;Списки…</translation>
        </message>
        <message>
            <source>&amp;Operators…</source>
            <translation>&amp;Операторы…</translation>
        </message>
        <message>
            <source>Set up the hotline &amp;step by step</source>
            <translation>Настроить линию &amp;по шагам</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Сочетания клавиш</translation>
        </message>
        <message>
            <source>&amp;Data folder</source>
            <translation>Папка &amp;данных</translation>
        </message>
        <message>
            <source>&amp;About Hotline Desktop</source>
            <translation>&amp;О программе</translation>
        </message>
        <message>
            <source>&amp;Columns</source>
            <translation>&amp;Столбцы</translation>
        </message>
        <message numerus="yes">
            <source>%n reminders</source>
            <translation>
                <numerusform>%n напоминание</numerusform>
                <numerusform>%n напоминания</numerusform>
                <numerusform>%n напоминаний</numerusform>
            </translation>
        </message>
        <message>
            <source>Print preview</source>
            <translation>Предварительный просмотр</translation>
        </message>
        <message>
            <source>The window did not get ready in time.</source>
            <translation>Окно не успело открыться.</translation>
        </message>
        <message>
            <source>{file} cannot be written.</source>
            <translation>Не удаётся записать файл {file}.</translation>
        </message>
        <message>
            <source>Meanwhile</source>
            <translation>Тем временем</translation>
        </message>
        <message>
            <source>I'm back</source>
            <translation>Я на месте</translation>
        </message>
        <message>
            <source>Start the break</source>
            <translation>Начать перерыв</translation>
        </message>
        <message>
            <source>This is what a reminder looks like.</source>
            <translation>Так выглядит напоминание.</translation>
        </message>
        <message>
            <source>Breaks are announced like this.</source>
            <translation>Так программа напомнит о перерыве.</translation>
        </message>
        <message>
            <source>Got it</source>
            <translation>Понятно</translation>
        </message>
        <message>
            <source>The break has begun.</source>
            <translation>Перерыв начат.</translation>
        </message>
        <message>
            <source>The break was skipped.</source>
            <translation>Вы отказались от перерыва.</translation>
        </message>
        <message>
            <source>Written to “{file}”.</source>
            <translation>Записано в «{file}».</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Сохранить как PDF</translation>
        </message>
        <message>
            <source>In a call</source>
            <translation>Во время звонка</translation>
        </message>
        <message>
            <source>New call</source>
            <translation>Новый звонок</translation>
        </message>
        <message>
            <source>File the call</source>
            <translation>Внести звонок</translation>
        </message>
        <message>
            <source>Put the card aside as a draft</source>
            <translation>Отложить карточку как черновик</translation>
        </message>
        <message>
            <source>The call has ended: stop the timer</source>
            <translation>Разговор окончен: остановить таймер</translation>
        </message>
        <message>
            <source>Withheld number</source>
            <translation>Номер скрыт</translation>
        </message>
        <message>
            <source>More fields</source>
            <translation>Все поля</translation>
        </message>
        <message>
            <source>What to say next, and before</source>
            <translation>Следующая и предыдущая фраза сценария</translation>
        </message>
        <message>
            <source>Enter an earlier call</source>
            <translation>Внести прошедший звонок</translation>
        </message>
        <message>
            <source>Who changed what</source>
            <translation>Кто и что менял</translation>
        </message>
        <message>
            <source>Next field, previous field</source>
            <translation>Следующее поле, предыдущее поле</translation>
        </message>
        <message>
            <source>Suggestions in a call</source>
            <translation>Подсказки во время звонка</translation>
        </message>
        <message>
            <source>Give this answer; again: take it back</source>
            <translation>Дать этот ответ; ещё раз — отменить</translation>
        </message>
        <message>
            <source>The words of another answer</source>
            <translation>Текст другого ответа</translation>
        </message>
        <message>
            <source>Another wording</source>
            <translation>Другая формулировка</translation>
        </message>
        <message>
            <source>Given, without putting the words in</source>
            <translation>Отметить как данный, без вставки текста</translation>
        </message>
        <message>
            <source>Refer to this colleague</source>
            <translation>Передать этому специалисту</translation>
        </message>
        <message>
            <source>Hand the question on by mail</source>
            <translation>Передать вопрос письмом</translation>
        </message>
        <message>
            <source>Answer as in this earlier call</source>
            <translation>Ответить как в этом звонке</translation>
        </message>
        <message>
            <source>Calls without a question, filed at once</source>
            <translation>Звонки без вопроса, вносятся сразу</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Down, Enter</source>
            <translation>Вниз, Enter</translation>
        </message>
        <message>
            <source>From the search to the list</source>
            <translation>Из поиска в список</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>New entry (not in the calls)</source>
            <translation>Новая запись (кроме звонков)</translation>
        </message>
        <message>
            <source>Delete, with undo</source>
            <translation>Удалить (можно отменить)</translation>
        </message>
        <message>
            <source>Copy the selected rows</source>
            <translation>Скопировать выделенные строки</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Выделить всё</translation>
        </message>
        <message>
            <source>Called back (in the callbacks)</source>
            <translation>Перезвонили (в списке «Перезвонить»)</translation>
        </message>
        <message>
            <source>Cards and pages</source>
            <translation>Карточки и страницы</translation>
        </message>
        <message>
            <source>From the card to the list, from there to the search</source>
            <translation>Из карточки в список, оттуда в поиск</translation>
        </message>
        <message>
            <source>Bold, link, list (in an answer)</source>
            <translation>Жирный, ссылка, список (в ответе)</translation>
        </message>
        <message>
            <source>Topics, outcomes and other lists</source>
            <translation>Темы, итоги и другие списки</translation>
        </message>
        <message>
            <source>Add, rename</source>
            <translation>Добавить, переименовать</translation>
        </message>
        <message>
            <source>Move up, move down</source>
            <translation>Выше, ниже</translation>
        </message>
        <message>
            <source>Merge with another entry</source>
            <translation>Объединить с другой записью</translation>
        </message>
        <message>
            <source>Carriers</source>
            <translation>Операторы связи</translation>
        </message>
        <message>
            <source>Add an offer, duplicate it</source>
            <translation>Добавить предложение, скопировать его</translation>
        </message>
        <message>
            <source>Delete the offer, with undo</source>
            <translation>Удалить предложение (можно отменить)</translation>
        </message>
        <message>
            <source>Shifts and breaks</source>
            <translation>Смены и перерывы</translation>
        </message>
        <message>
            <source>Day, week, month, now, breaks, people</source>
            <translation>День, неделя, месяц, сейчас, перерывы, сотрудники</translation>
        </message>
        <message>
            <source>Earlier, later</source>
            <translation>Раньше, позже</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Arrow keys</source>
            <translation>Стрелки</translation>
        </message>
        <message>
            <source>Move the chosen shift or break; with Shift: its end</source>
            <translation>Сдвинуть выбранную смену или перерыв; с Shift — конец</translation>
        </message>
        <message>
            <source>Add a shift</source>
            <translation>Добавить смену</translation>
        </message>
        <message>
            <source>Undo, redo</source>
            <translation>Отменить, вернуть</translation>
        </message>
        <message>
            <source>Copy a shift, paste it (week, month)</source>
            <translation>Копировать смену, вставить (неделя, месяц)</translation>
        </message>
        <message>
            <source>Plan breaks</source>
            <translation>Распределить перерывы</translation>
        </message>
        <message>
            <source>Templates and rules</source>
            <translation>Шаблоны и правила</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Итоги</translation>
        </message>
        <message>
            <source>Figures, charts</source>
            <translation>Показатели, диаграммы</translation>
        </message>
        <message>
            <source>Walk over figures and over the values of a chart</source>
            <translation>Перемещаться по показателям и значениям диаграммы</translation>
        </message>
        <message>
            <source>Show the calls</source>
            <translation>Показать звонки</translation>
        </message>
        <message>
            <source>The chart as a table</source>
            <translation>Диаграмма таблицей</translation>
        </message>
        <message>
            <source>The window</source>
            <translation>Окно</translation>
        </message>
        <message>
            <source>Go to a tab</source>
            <translation>Перейти к разделу</translation>
        </message>
        <message>
            <source>Do what the message at the foot offers</source>
            <translation>Сделать то, что предлагает сообщение внизу</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>Закрыть сообщение</translation>
        </message>
        <message>
            <source>This sheet</source>
            <translation>Эта памятка</translation>
        </message>
        <message>
            <source>Import a spreadsheet</source>
            <translation>Импорт таблицы</translation>
        </message>
        <message>
            <source>The program is open with this data already, but does not answer.</source>
            <translation>Программа уже открыта с этими данными, но не отвечает.</translation>
        </message>
        <message>
            <source>Close it, or restart the computer, and try again.</source>
            <translation>Закройте её или перезагрузите компьютер и попробуйте снова.</translation>
        </message>
        <message>
            <source>Remove the demo data and begin with your own</source>
            <translation>Убрать вымышленные данные и начать со своих</translation>
        </message>
        <message>
            <source>Go to the draft</source>
            <translation>Перейти к черновику</translation>
        </message>
        <message>
            <source>Show the reminders</source>
            <translation>Показать напоминания</translation>
        </message>
        <message>
            <source>Breaks and reminders</source>
            <translation>Перерывы и напоминания</translation>
        </message>
        <message>
            <source>Show the callbacks</source>
            <translation>Показать, кому перезвонить</translation>
        </message>
        <message>
            <source>Who sits at this desk</source>
            <translation>Кто за этим рабочим местом</translation>
        </message>
        <message>
            <source>Whose calls this desk takes</source>
            <translation>Звонки какой линии принимают здесь</translation>
        </message>
        <message>
            <source>Who sits here?</source>
            <translation>Кто здесь работает?</translation>
        </message>
        <message>
            <source>Remove the demo data</source>
            <translation>Убрать пример</translation>
        </message>
        <message>
            <source>Unsaved draft</source>
            <translation>Есть черновик</translation>
        </message>
        <message numerus="yes">
            <source>%n callbacks overdue</source>
            <translation>
                <numerusform>Просрочен %n звонок</numerusform>
                <numerusform>Просрочено %n звонка</numerusform>
                <numerusform>Просрочено %n звонков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callbacks due today</source>
            <translation>
                <numerusform>Сегодня перезвонить: %n</numerusform>
                <numerusform>Сегодня перезвонить: %n</numerusform>
                <numerusform>Сегодня перезвонить: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n callbacks promised</source>
            <translation>
                <numerusform>Обещано перезвонить: %n</numerusform>
                <numerusform>Обещано перезвонить: %n</numerusform>
                <numerusform>Обещано перезвонить: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Close the program? Then nothing reminds of the breaks still to come.</source>
            <translation>Закрыть программу? Тогда о предстоящих перерывах никто не напомнит.</translation>
        </message>
        <message>
            <source>Minimise</source>
            <translation>Свернуть</translation>
        </message>
        <message>
            <source>Hotline Desktop goes on in the tray</source>
            <translation>Hotline Desktop продолжает работать в области уведомлений</translation>
        </message>
        <message>
            <source>So you still hear of breaks. “Quit” in the menu of the icon ends the program.</source>
            <translation>О перерывах программа напомнит по-прежнему. Чтобы закрыть её, выберите «Выйти» в меню значка.</translation>
        </message>
        <message>
            <source>Restore columns</source>
            <translation>Вернуть столбцы как были</translation>
        </message>
        <message>
            <source>Callbacks</source>
            <translation>Перезвонить</translation>
        </message>
        <message>
            <source>Shifts</source>
            <translation>Смены</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Ответы</translation>
        </message>
        <message>
            <source>Calendar of the advertisements</source>
            <translation>Календарь рекламы</translation>
        </message>
        <message>
            <source>Until further notice</source>
            <translation>До отмены</translation>
        </message>
        <message numerus="yes">
            <source>%n calls named it</source>
            <translation>
                <numerusform>Назвал %n звонивший</numerusform>
                <numerusform>Назвали %n звонивших</numerusform>
                <numerusform>Назвали %n звонивших</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n resolved</source>
            <translation>
                <numerusform>%n решён</numerusform>
                <numerusform>%n решены</numerusform>
                <numerusform>%n решено</numerusform>
            </translation>
        </message>
        <message>
            <source>{cost} a call</source>
            <translation>{cost} за звонок</translation>
        </message>
        <message>
            <source>{cost} a resolved one</source>
            <translation>{cost} за решённый</translation>
        </message>
        <message>
            <source>running</source>
            <translation>идёт</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>впереди</translation>
        </message>
        <message>
            <source>over</source>
            <translation>прошло</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>с {day}</translation>
        </message>
        <message>
            <source>What and where</source>
            <translation>Что и где</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Даты</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Adds the same advertisement from today on</source>
            <translation>Добавляет такое же размещение с сегодняшнего дня</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Which advertisements to show</source>
            <translation>Какие размещения показать</translation>
        </message>
        <message>
            <source>All advertisements</source>
            <translation>Все размещения</translation>
        </message>
        <message>
            <source>Running now</source>
            <translation>Идёт сейчас</translation>
        </message>
        <message>
            <source>To come</source>
            <translation>Предстоящие</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>Прошедшие</translation>
        </message>
        <message>
            <source>Search the advertisements</source>
            <translation>Поиск по размещениям</translation>
        </message>
        <message>
            <source>New advertisement</source>
            <translation>Новое размещение</translation>
        </message>
        <message>
            <source>No advertisement fits</source>
            <translation>Ничего не найдено</translation>
        </message>
        <message>
            <source>Search with fewer words.</source>
            <translation>Уберите часть слов.</translation>
        </message>
        <message>
            <source>No advertisements yet</source>
            <translation>Размещений пока нет</translation>
        </message>
        <message>
            <source>Note where the number of the line is made known, and what that costs.</source>
            <translation>Запишите, где сообщают номер линии и сколько это стоит.</translation>
        </message>
        <message numerus="yes">
            <source>%n advertisements</source>
            <translation>
                <numerusform>%n размещение</numerusform>
                <numerusform>%n размещения</numerusform>
                <numerusform>%n размещений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n advertisements deleted.</source>
            <translation>
                <numerusform>Удалено %n размещение.</numerusform>
                <numerusform>Удалено %n размещения.</numerusform>
                <numerusform>Удалено %n размещений.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{size} mm, %n a sheet</source>
            <translation>
                <numerusform>{size} мм, %n на листе</numerusform>
                <numerusform>{size} мм, %n на листе</numerusform>
                <numerusform>{size} мм, %n на листе</numerusform>
            </translation>
        </message>
        <message>
            <source>Texts of the line</source>
            <translation>Тексты линии</translation>
        </message>
        <message>
            <source>Forgets what was written here by hand</source>
            <translation>Убирает то, что здесь написано вручную</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Печать…</translation>
        </message>
        <message>
            <source>Strips to tear off</source>
            <translation>Отрывных полосок</translation>
        </message>
        <message>
            <source>Size of a label</source>
            <translation>Размер этикетки</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>What to make</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>The QR code calls it, too.</source>
            <translation>QR-код набирает этот же номер.</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Часы</translation>
        </message>
        <message>
            <source>The texts are those of the line again.</source>
            <translation>Тексты линии возвращены.</translation>
        </message>
        <message>
            <source>All the time</source>
            <translation>За всё время</translation>
        </message>
        <message>
            <source>Last 90 days</source>
            <translation>Последние 90 дней</translation>
        </message>
        <message>
            <source>Last 365 days</source>
            <translation>Последние 365 дней</translation>
        </message>
        <message>
            <source>Chosen days</source>
            <translation>Выбранные дни</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Период</translation>
        </message>
        <message>
            <source>From</source>
            <translation>С</translation>
        </message>
        <message>
            <source>To</source>
            <translation>По</translation>
        </message>
        <message>
            <source>Export to Excel…</source>
            <translation>Экспорт в Excel…</translation>
        </message>
        <message>
            <source>What it brought</source>
            <translation>Что принесла реклама</translation>
        </message>
        <message>
            <source>Nobody has said how they heard of you</source>
            <translation>Пока никто не сказал, откуда о вас узнал</translation>
        </message>
        <message>
            <source>Ask callers, and choose it in the call card under “Heard of us from”.</source>
            <translation>Спрашивайте звонящих и выбирайте ответ в карточке звонка: «Откуда узнали».</translation>
        </message>
        <message>
            <source>{asked} of {calls} callers said how they heard of you: {share} %.</source>
            <translation>Сказали, откуда узнали, {asked} из {calls} звонивших: {share} %.</translation>
        </message>
        <message>
            <source>How callers heard of you</source>
            <translation>Откуда узнали</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Результаты</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>Материалы</translation>
        </message>
        <message>
            <source>Which line</source>
            <translation>Какая линия</translation>
        </message>
        <message>
            <source>How much to show</source>
            <translation>Сколько показать</translation>
        </message>
        <message numerus="yes">
            <source>%n weeks</source>
            <translation>
                <numerusform>%n неделя</numerusform>
                <numerusform>%n недели</numerusform>
                <numerusform>%n недель</numerusform>
            </translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Раньше</translation>
        </message>
        <message>
            <source>Later weeks</source>
            <translation>Позже</translation>
        </message>
        <message>
            <source>A draft: not suggested yet</source>
            <translation>Черновик: пока не подсказывать</translation>
        </message>
        <message>
            <source>Ask the operator for it</source>
            <translation>Спрашивать у оператора</translation>
        </message>
        <message>
            <source>What we answer</source>
            <translation>Что отвечаем</translation>
        </message>
        <message>
            <source>Other words callers use</source>
            <translation>Как ещё спрашивают</translation>
        </message>
        <message>
            <source>They help to find it.</source>
            <translation>По этим словам ответ тоже находится.</translation>
        </message>
        <message>
            <source>Names with “;” between. In braces, each stands for what is typed in.</source>
            <translation>Названия через «;». В тексте они стоят в фигурных скобках, оператор впишет вместо них своё.</translation>
        </message>
        <message>
            <source>Whose name, telephone and e-mail the wordings may give.</source>
            <translation>Чьё имя, телефон и почту подставлять в формулировки.</translation>
        </message>
        <message>
            <source>How likely</source>
            <translation>Вероятность</translation>
        </message>
        <message>
            <source>How sharp</source>
            <translation>Острота</translation>
        </message>
        <message>
            <source>Without a topic</source>
            <translation>Без темы</translation>
        </message>
        <message>
            <source>The program cannot fill in {names}.</source>
            <translation>Программа не знает, что подставить вместо {names}.</translation>
        </message>
        <message numerus="yes">
            <source>Given %n times</source>
            <translation>
                <numerusform>Дан %n раз</numerusform>
                <numerusform>Дан %n раза</numerusform>
                <numerusform>Дан %n раз</numerusform>
            </translation>
        </message>
        <message>
            <source>Never given yet</source>
            <translation>Ещё ни разу не дан</translation>
        </message>
        <message>
            <source>last on {day}</source>
            <translation>последний раз {day}</translation>
        </message>
        <message>
            <source>verified on {day}</source>
            <translation>проверен {day}</translation>
        </message>
        <message>
            <source>never verified</source>
            <translation>не проверялся</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>Формулировка</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>Проверен</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>Similar answers</source>
            <translation>Похожие ответы</translation>
        </message>
        <message>
            <source>The second answer's wordings go to the first one; it then lies in the bin.</source>
            <translation>Формулировки второго ответа перейдут к первому, а сам он попадёт в корзину.</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>Остаётся</translation>
        </message>
        <message>
            <source>Goes into it</source>
            <translation>Добавится к нему</translation>
        </message>
        <message>
            <source>Alike</source>
            <translation>Сходство</translation>
        </message>
        <message>
            <source>Looking for similar answers…</source>
            <translation>Ищем похожие ответы…</translation>
        </message>
        <message>
            <source>Make them one</source>
            <translation>Объединить</translation>
        </message>
        <message>
            <source>No two answers are alike</source>
            <translation>Похожих ответов нет</translation>
        </message>
        <message>
            <source>Two answers are one now.</source>
            <translation>Ответы объединены.</translation>
        </message>
        <message>
            <source>Unanswered questions</source>
            <translation>Вопросы без ответа</translation>
        </message>
        <message>
            <source>What callers asked and nobody could answer at once. Like questions are one.</source>
            <translation>О чём спрашивали, а сразу ответить не смогли. Похожие вопросы собраны вместе.</translation>
        </message>
        <message>
            <source>Every question was answered</source>
            <translation>На все вопросы ответили</translation>
        </message>
        <message>
            <source>Make an answer</source>
            <translation>Составить ответ</translation>
        </message>
        <message>
            <source>By topic</source>
            <translation>По темам</translation>
        </message>
        <message>
            <source>By question</source>
            <translation>По вопросам</translation>
        </message>
        <message>
            <source>Book of answers</source>
            <translation>Книга ответов</translation>
        </message>
        <message>
            <source>Contact: {name}</source>
            <translation>Контакт: {name}</translation>
        </message>
        <message>
            <source>No longer valid since {day}</source>
            <translation>Не действует с {day}</translation>
        </message>
        <message>
            <source>Valid until {day}</source>
            <translation>Действует до {day}</translation>
        </message>
        <message>
            <source>not assessed</source>
            <translation>не оценено</translation>
        </message>
        <message>
            <source>low</source>
            <translation>низкая</translation>
        </message>
        <message>
            <source>medium</source>
            <translation>средняя</translation>
        </message>
        <message>
            <source>high</source>
            <translation>высокая</translation>
        </message>
        <message>
            <source>No longer valid</source>
            <translation>Устарел</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Дан</translation>
        </message>
        <message>
            <source>Search the answers</source>
            <translation>Поиск по ответам</translation>
        </message>
        <message>
            <source>New answer</source>
            <translation>Новый ответ</translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n ответ</numerusform>
                <numerusform>%n ответа</numerusform>
                <numerusform>%n ответов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers verified.</source>
            <translation>
                <numerusform>Проверен %n ответ.</numerusform>
                <numerusform>Проверено %n ответа.</numerusform>
                <numerusform>Проверено %n ответов.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers deleted.</source>
            <translation>
                <numerusform>Удалён %n ответ.</numerusform>
                <numerusform>Удалено %n ответа.</numerusform>
                <numerusform>Удалено %n ответов.</numerusform>
            </translation>
        </message>
        <message>
            <source>New topic</source>
            <translation>Новая тема</translation>
        </message>
        <message>
            <source>Which answers to show</source>
            <translation>Какие ответы показывать</translation>
        </message>
        <message>
            <source>All answers</source>
            <translation>Все ответы</translation>
        </message>
        <message>
            <source>Hot topics, the greatest risk first</source>
            <translation>Острые темы по убыванию риска</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>Черновики</translation>
        </message>
        <message>
            <source>Not verified for half a year</source>
            <translation>Не проверялись полгода</translation>
        </message>
        <message>
            <source>Deleted answers…</source>
            <translation>Удалённые ответы…</translation>
        </message>
        <message>
            <source>Print the book of answers…</source>
            <translation>Печать книги ответов…</translation>
        </message>
        <message>
            <source>Import answers…</source>
            <translation>Импорт ответов…</translation>
        </message>
        <message>
            <source>Export answers…</source>
            <translation>Экспорт ответов…</translation>
        </message>
        <message>
            <source>No answer fits</source>
            <translation>Ничего не найдено</translation>
        </message>
        <message>
            <source>Search with fewer words or in all topics.</source>
            <translation>Уберите часть слов или ищите во всех темах.</translation>
        </message>
        <message>
            <source>No prepared answers yet</source>
            <translation>Готовых ответов пока нет</translation>
        </message>
        <message>
            <source>Write the first question and what you say to it.</source>
            <translation>Запишите первый вопрос и то, что на него отвечают.</translation>
        </message>
        <message>
            <source>Deleted answers</source>
            <translation>Удалённые ответы</translation>
        </message>
        <message>
            <source>All topics</source>
            <translation>Все темы</translation>
        </message>
        <message>
            <source>New topic here</source>
            <translation>Новая тема здесь</translation>
        </message>
        <message>
            <source>Make it a topic of its own</source>
            <translation>Сделать самостоятельной темой</translation>
        </message>
        <message>
            <source>Name of the operator</source>
            <translation>Имя оператора</translation>
        </message>
        <message>
            <source>Name of the contact</source>
            <translation>Имя контакта</translation>
        </message>
        <message>
            <source>Telephone of the contact</source>
            <translation>Телефон контакта</translation>
        </message>
        <message>
            <source>E-mail of the contact</source>
            <translation>Почта контакта</translation>
        </message>
        <message>
            <source>Today's opening hours</source>
            <translation>Часы работы сегодня</translation>
        </message>
        <message>
            <source>What the wording is for</source>
            <translation>Назначение формулировки</translation>
        </message>
        <message>
            <source>Language of the wording</source>
            <translation>Язык формулировки</translation>
        </message>
        <message>
            <source>Own language</source>
            <translation>Язык линии</translation>
        </message>
        <message>
            <source>What the operator says</source>
            <translation>Что говорит оператор</translation>
        </message>
        <message>
            <source>As at the desk</source>
            <translation>Так увидит оператор</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Полужирный</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Insert a placeholder</source>
            <translation>Вставить подстановку</translation>
        </message>
        <message>
            <source>Remove this wording</source>
            <translation>Удалить формулировку</translation>
        </message>
        <message>
            <source>Nobody is waiting for a call</source>
            <translation>Никто не ждёт звонка</translation>
        </message>
        <message>
            <source>A call filed as “Callback promised” waits here until somebody has called back.</source>
            <translation>Звонок с итогом «Обещали перезвонить» ждёт здесь, пока кто-нибудь не перезвонит.</translation>
        </message>
        <message>
            <source>Open the call</source>
            <translation>Открыть звонок</translation>
        </message>
        <message>
            <source>Not reached: later</source>
            <translation>Не дозвонились: позже</translation>
        </message>
        <message>
            <source>In 30 minutes</source>
            <translation>Через 30 минут</translation>
        </message>
        <message>
            <source>In 2 hours</source>
            <translation>Через 2 часа</translation>
        </message>
        <message>
            <source>Tomorrow at this time</source>
            <translation>Завтра в это же время</translation>
        </message>
        <message>
            <source>Promised by</source>
            <translation>Обещал</translation>
        </message>
        <message>
            <source>Called</source>
            <translation>Позвонили</translation>
        </message>
        <message>
            <source>Overdue · {when}</source>
            <translation>Просрочено · {when}</translation>
        </message>
        <message numerus="yes">
            <source>%n callback(s) promised</source>
            <translation>
                <numerusform>Обещан %n обратный звонок</numerusform>
                <numerusform>Обещано %n обратных звонка</numerusform>
                <numerusform>Обещано %n обратных звонков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due by tonight</source>
            <translation>
                <numerusform>на сегодня %n</numerusform>
                <numerusform>на сегодня %n</numerusform>
                <numerusform>на сегодня %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>просрочено %n</numerusform>
                <numerusform>просрочено %n</numerusform>
                <numerusform>просрочено %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) back registered.</source>
            <translation>
                <numerusform>Внесён %n обратный звонок.</numerusform>
                <numerusform>Внесены %n обратных звонка.</numerusform>
                <numerusform>Внесено %n обратных звонков.</numerusform>
            </translation>
        </message>
        <message>
            <source>Postponed.</source>
            <translation>Отложено.</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>Номер скрыт</translation>
        </message>
        <message>
            <source>The caller hides the number ({key})</source>
            <translation>Звонивший скрыл номер ({key})</translation>
        </message>
        <message>
            <source>Continues an earlier call of this caller.</source>
            <translation>Продолжение прежнего звонка.</translation>
        </message>
        <message>
            <source>Call card</source>
            <translation>Карточка звонка</translation>
        </message>
        <message>
            <source>By mail: {key}</source>
            <translation>Письмом: {key}</translation>
        </message>
        <message>
            <source>m:ss</source>
            <translation>м:сс</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier call(s)</source>
            <translation>
                <numerusform>%n прежний звонок</numerusform>
                <numerusform>%n прежних звонка</numerusform>
                <numerusform>%n прежних звонков</numerusform>
            </translation>
        </message>
        <message>
            <source>Call back: {when}</source>
            <translation>Перезвонить: {when}</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Take this matter up again with this call</source>
            <translation>Вернуться к этому вопросу в текущем звонке</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Keep as a draft (Esc)</source>
            <translation>Отложить как черновик (Esc)</translation>
        </message>
        <message>
            <source>File at once as “{name}” ({key})</source>
            <translation>Сразу внести как «{name}» ({key})</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>Отложить</translation>
        </message>
        <message>
            <source>File call</source>
            <translation>Внести звонок</translation>
        </message>
        <message>
            <source>Duration of the call</source>
            <translation>Длительность звонка</translation>
        </message>
        <message>
            <source>Hung up</source>
            <translation>Трубка положена</translation>
        </message>
        <message>
            <source>Another time or colleague ({key})</source>
            <translation>Другое время или другой оператор ({key})</translation>
        </message>
        <message>
            <source>Move to the bin</source>
            <translation>В корзину</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Звонок</translation>
        </message>
        <message>
            <source>Late entry</source>
            <translation>Прошедший звонок</translation>
        </message>
        <message>
            <source>Nobody sits here</source>
            <translation>Оператор не указан</translation>
        </message>
        <message>
            <source>Answer given</source>
            <translation>Что ответили</translation>
        </message>
        <message>
            <source>How did the call end? Choose an outcome, then file it.</source>
            <translation>Чем закончился звонок? Выберите итог и внесите звонок.</translation>
        </message>
        <message>
            <source>Outcome in detail</source>
            <translation>Итог точнее</translation>
        </message>
        <message>
            <source>+1 hour</source>
            <translation>+1 час</translation>
        </message>
        <message>
            <source>What to say next</source>
            <translation>Что сказать дальше</translation>
        </message>
        <message>
            <source>Next: {step} ({key})</source>
            <translation>Дальше: {step} ({key})</translation>
        </message>
        <message>
            <source>given</source>
            <translation>дан</translation>
        </message>
        <message>
            <source>given; others: {key}</source>
            <translation>дан; другие: {key}</translation>
        </message>
        <message>
            <source>Note it as an open question (F8)</source>
            <translation>Записать как открытый вопрос (F8)</translation>
        </message>
        <message>
            <source>Was valid until {date}: ask before you say it.</source>
            <translation>Срок истёк {date}: уточните, прежде чем отвечать.</translation>
        </message>
        <message>
            <source>Never say: {text}</source>
            <translation>Не говорим: {text}</translation>
        </message>
        <message>
            <source>Prepared answer</source>
            <translation>Готовый ответ</translation>
        </message>
        <message>
            <source>Another wording ({key})</source>
            <translation>Другая формулировка ({key})</translation>
        </message>
        <message>
            <source>Enter goes on, Esc leaves it</source>
            <translation>Enter — дальше, Esc — отмена</translation>
        </message>
        <message>
            <source>Callback overdue</source>
            <translation>Не перезвонили</translation>
        </message>
        <message>
            <source>Entered by {name}</source>
            <translation>Внёс: {name}</translation>
        </message>
        <message>
            <source>Lasted</source>
            <translation>Длился</translation>
        </message>
        <message>
            <source>Not filed yet:</source>
            <translation>Ещё не внесены:</translation>
        </message>
        <message>
            <source>Go on with this card</source>
            <translation>Вернуться к этой карточке</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Unknown caller</source>
            <translation>Неизвестный номер</translation>
        </message>
        <message>
            <source>Call filed.</source>
            <translation>Звонок внесён в журнал.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сохранено.</translation>
        </message>
        <message>
            <source>Draft discarded.</source>
            <translation>Черновик удалён.</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) moved to the bin.</source>
            <translation>
                <numerusform>%n звонок перемещён в корзину.</numerusform>
                <numerusform>%n звонка перемещены в корзину.</numerusform>
                <numerusform>%n звонков перемещено в корзину.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show other calls as well</source>
            <translation>Показать и другие звонки</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Мои</translation>
        </message>
        <message>
            <source>Unresolved</source>
            <translation>Не решены</translation>
        </message>
        <message>
            <source>Callbacks due</source>
            <translation>Перезвонить</translation>
        </message>
        <message>
            <source>Out of hours</source>
            <translation>Вне часов</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Сбросить фильтры</translation>
        </message>
        <message>
            <source>Say first who sits here (at the bottom).</source>
            <translation>Сначала укажите внизу, кто здесь работает.</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Вчера</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Эта неделя</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Этот месяц</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>Последние 12 месяцев</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>По</translation>
        </message>
        <message>
            <source>Nobody sat here</source>
            <translation>Оператор не указан</translation>
        </message>
        <message>
            <source>Call entered</source>
            <translation>Звонок внесён</translation>
        </message>
        <message>
            <source>Moved to the bin</source>
            <translation>Перемещено в корзину</translation>
        </message>
        <message>
            <source>Taken out of the bin</source>
            <translation>Возвращено из корзины</translation>
        </message>
        <message>
            <source>No call is open</source>
            <translation>Карточка не открыта</translation>
        </message>
        <message>
            <source>F2: a new call</source>
            <translation>F2 — новый звонок</translation>
        </message>
        <message>
            <source>Ctrl+Shift+N: enter an earlier call</source>
            <translation>Ctrl+Shift+N — внести прошедший звонок</translation>
        </message>
        <message>
            <source>Enter on a call: look at it or edit it</source>
            <translation>Enter на звонке — открыть и исправить</translation>
        </message>
        <message>
            <source>F1: all keys</source>
            <translation>F1 — все клавиши</translation>
        </message>
        <message>
            <source>Registered calls</source>
            <translation>Журнал звонков</translation>
        </message>
        <message>
            <source>Answered are all calls but hang-ups.</source>
            <translation>Принятые — все звонки, кроме тех, где бросили трубку.</translation>
        </message>
        <message>
            <source>Search calls: words, names, numbers</source>
            <translation>Поиск по звонкам: слова, имена, номера</translation>
        </message>
        <message>
            <source>Search calls</source>
            <translation>Поиск по звонкам</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего не найдено</translation>
        </message>
        <message>
            <source>Did you mean “{text}”?</source>
            <translation>Возможно, вы имели в виду «{text}»?</translation>
        </message>
        <message>
            <source>Search for “{text}”</source>
            <translation>Искать «{text}»</translation>
        </message>
        <message>
            <source>No calls yet</source>
            <translation>Звонков пока нет</translation>
        </message>
        <message>
            <source>Press F2 when the phone rings, or import a spreadsheet (File menu).</source>
            <translation>Нажмите F2, когда зазвонит телефон, или импортируйте таблицу (меню «Файл»).</translation>
        </message>
        <message>
            <source>What is left to prepare</source>
            <translation>Что ещё подготовить</translation>
        </message>
        <message>
            <source>No call fits the search and the filters together.</source>
            <translation>Нет звонков, которые подходят и под запрос, и под фильтры.</translation>
        </message>
        <message>
            <source>Show all calls</source>
            <translation>Показать все звонки</translation>
        </message>
        <message numerus="yes">
            <source>%n answered</source>
            <translation>
                <numerusform>принято %n</numerusform>
                <numerusform>принято %n</numerusform>
                <numerusform>принято %n</numerusform>
            </translation>
        </message>
        <message>
            <source>mean duration {time}</source>
            <translation>в среднем {time}</translation>
        </message>
        <message>
            <source>Kept as a draft.</source>
            <translation>Карточка отложена, черновик сохранён.</translation>
        </message>
        <message>
            <source>This call is not in the register any more. What you typed is kept as a new call.</source>
            <translation>Этого звонка больше нет в журнале. То, что вы набрали, сохранено как новый звонок.</translation>
        </message>
        <message>
            <source>No mail program answers. The address is {address}.</source>
            <translation>Почтовая программа не отвечает. Адрес: {address}.</translation>
        </message>
        <message>
            <source>The letter is long: its whole text is on the clipboard, to be pasted into it.</source>
            <translation>Письмо длинное: его полный текст скопирован, вставьте его в письмо.</translation>
        </message>
        <message>
            <source>The call is not saved yet; save again to do without it.</source>
            <translation>Звонок пока не записан; чтобы обойтись без этого, нажмите ещё раз.</translation>
        </message>
        <message>
            <source>“{name}” is not in the list.</source>
            <translation>«{name}» нет в списке.</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Фотография</translation>
        </message>
        <message>
            <source>Telephones</source>
            <translation>Телефоны</translation>
        </message>
        <message>
            <source>Another number</source>
            <translation>Ещё номер</translation>
        </message>
        <message>
            <source>Another address</source>
            <translation>Ещё адрес</translation>
        </message>
        <message>
            <source>Competent for</source>
            <translation>В чём разбирается</translation>
        </message>
        <message>
            <source>Another topic</source>
            <translation>Ещё тема</translation>
        </message>
        <message>
            <source>For example: Mon–Fri 9–18, lunch 13–14</source>
            <translation>Например: пн–пт 9–18, обед 13–14</translation>
        </message>
        <message>
            <source>Takes calls as</source>
            <translation>Принимает звонки как</translation>
        </message>
        <message>
            <source>Copied: {text}</source>
            <translation>Скопировано: {text}</translation>
        </message>
        <message>
            <source>New topic: {name}</source>
            <translation>Новая тема: {name}</translation>
        </message>
        <message>
            <source>Takes no calls</source>
            <translation>Не принимает звонки</translation>
        </message>
        <message>
            <source>Instead: {name}</source>
            <translation>Замещающий: {name}</translation>
        </message>
        <message>
            <source>Verified on {day}</source>
            <translation>Проверен {day}</translation>
        </message>
        <message>
            <source>Never verified</source>
            <translation>Ещё не проверялся</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Возможные повторы</translation>
        </message>
        <message>
            <source>What the second contact knows goes into the first; it then lies in the bin.</source>
            <translation>Сведения второго контакта добавятся к первому, а сам он окажется в корзине.</translation>
        </message>
        <message>
            <source>Looking for duplicates…</source>
            <translation>Ищем повторы…</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>Поменять местами</translation>
        </message>
        <message>
            <source>No two contacts seem to be the same</source>
            <translation>Повторов не нашлось</translation>
        </message>
        <message>
            <source>Two contacts are one now.</source>
            <translation>Два контакта объединены.</translation>
        </message>
        <message>
            <source>picture of {size}</source>
            <translation>снимок, {size}</translation>
        </message>
        <message>
            <source>work</source>
            <translation>рабочий</translation>
        </message>
        <message>
            <source>mobile</source>
            <translation>мобильный</translation>
        </message>
        <message>
            <source>home</source>
            <translation>домашний</translation>
        </message>
        <message>
            <source>fax</source>
            <translation>факс</translation>
        </message>
        <message>
            <source>main</source>
            <translation>общий</translation>
        </message>
        <message>
            <source>pager</source>
            <translation>пейджер</translation>
        </message>
        <message>
            <source>other</source>
            <translation>другой</translation>
        </message>
        <message>
            <source>assistant</source>
            <translation>помощник</translation>
        </message>
        <message>
            <source>Remove this number</source>
            <translation>Убрать номер</translation>
        </message>
        <message>
            <source>Ext.</source>
            <translation>Доб.</translation>
        </message>
        <message>
            <source>work, mobile…</source>
            <translation>рабочий…</translation>
        </message>
        <message>
            <source>Call this number</source>
            <translation>Позвонить по этому номеру</translation>
        </message>
        <message>
            <source>Copy the number</source>
            <translation>Скопировать номер</translation>
        </message>
        <message>
            <source>Remove this address</source>
            <translation>Убрать этот адрес</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Электронная почта</translation>
        </message>
        <message>
            <source>work, home…</source>
            <translation>рабочий…</translation>
        </message>
        <message>
            <source>Write to this address</source>
            <translation>Написать на этот адрес</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Скопировать адрес</translation>
        </message>
        <message>
            <source>By department</source>
            <translation>По отделам</translation>
        </message>
        <message>
            <source>By the alphabet</source>
            <translation>По алфавиту</translation>
        </message>
        <message>
            <source>Directory</source>
            <translation>Телефонный справочник</translation>
        </message>
        <message>
            <source>Without a department</source>
            <translation>Без отдела</translation>
        </message>
        <message>
            <source>room {room}</source>
            <translation>каб. {room}</translation>
        </message>
        <message>
            <source>Substitute: {name}</source>
            <translation>Замещающий: {name}</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>не указано</translation>
        </message>
        <message>
            <source>a little</source>
            <translation>немного</translation>
        </message>
        <message>
            <source>well</source>
            <translation>хорошо</translation>
        </message>
        <message>
            <source>thoroughly</source>
            <translation>досконально</translation>
        </message>
        <message>
            <source>Remove this competence</source>
            <translation>Убрать эту тему</translation>
        </message>
        <message>
            <source>in own words</source>
            <translation>своими словами</translation>
        </message>
        <message>
            <source>How well</source>
            <translation>Насколько хорошо</translation>
        </message>
        <message>
            <source>remark</source>
            <translation>примечание</translation>
        </message>
        <message>
            <source>Own words and a remark</source>
            <translation>Свои слова и примечание</translation>
        </message>
        <message>
            <source>New topic…</source>
            <translation>Новая тема…</translation>
        </message>
        <message>
            <source>Name of the new topic</source>
            <translation>Название новой темы</translation>
        </message>
        <message>
            <source>Search the contacts</source>
            <translation>Поиск по контактам</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Новый контакт</translation>
        </message>
        <message numerus="yes">
            <source>%n contacts</source>
            <translation>
                <numerusform>%n контакт</numerusform>
                <numerusform>%n контакта</numerusform>
                <numerusform>%n контактов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contacts verified.</source>
            <translation>
                <numerusform>Проверен %n контакт.</numerusform>
                <numerusform>Проверено %n контакта.</numerusform>
                <numerusform>Проверено %n контактов.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contacts deleted.</source>
            <translation>
                <numerusform>Удалён %n контакт.</numerusform>
                <numerusform>Удалено %n контакта.</numerusform>
                <numerusform>Удалено %n контактов.</numerusform>
            </translation>
        </message>
        <message>
            <source>At work now</source>
            <translation>Сейчас на работе</translation>
        </message>
        <message>
            <source>Which contacts to show</source>
            <translation>Какие контакты показать</translation>
        </message>
        <message>
            <source>All contacts</source>
            <translation>Все контакты</translation>
        </message>
        <message>
            <source>Possible duplicates…</source>
            <translation>Возможные повторы…</translation>
        </message>
        <message>
            <source>Deleted contacts…</source>
            <translation>Удалённые контакты…</translation>
        </message>
        <message>
            <source>Print the directory…</source>
            <translation>Печать справочника…</translation>
        </message>
        <message>
            <source>Import contacts…</source>
            <translation>Импорт контактов…</translation>
        </message>
        <message>
            <source>Export contacts…</source>
            <translation>Экспорт контактов…</translation>
        </message>
        <message>
            <source>Any topic</source>
            <translation>Любая тема</translation>
        </message>
        <message>
            <source>No contact fits</source>
            <translation>Контакты не найдены</translation>
        </message>
        <message>
            <source>No contacts yet</source>
            <translation>Контактов пока нет</translation>
        </message>
        <message>
            <source>Add those who are asked, or import them from Excel or vCards.</source>
            <translation>Добавьте тех, кого спрашивают, или импортируйте их из Excel или vCard.</translation>
        </message>
        <message>
            <source>Call {number}</source>
            <translation>Позвонить: {number}</translation>
        </message>
        <message>
            <source>Copy {number}</source>
            <translation>Скопировать {number}</translation>
        </message>
        <message>
            <source>Write to {address}</source>
            <translation>Написать: {address}</translation>
        </message>
        <message>
            <source>Verified today</source>
            <translation>Проверен сегодня</translation>
        </message>
        <message>
            <source>Deleted contacts</source>
            <translation>Удалённые контакты</translation>
        </message>
        <message>
            <source>Put in order</source>
            <translation>Навести порядок</translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>{shown} из {all}</translation>
        </message>
        <message>
            <source>What it costs</source>
            <translation>Сколько стоит</translation>
        </message>
        <message>
            <source>the cheapest</source>
            <translation>дешевле всех</translation>
        </message>
        <message>
            <source>the best</source>
            <translation>лучше всех</translation>
        </message>
        <message>
            <source>{score} of {best}</source>
            <translation>{score} из {best}</translation>
        </message>
        <message>
            <source>No offers yet</source>
            <translation>Предложений пока нет</translation>
        </message>
        <message>
            <source>Visit several carriers, and note here what each of them wants.</source>
            <translation>Обойдите несколько операторов связи и запишите здесь, что предлагает каждый.</translation>
        </message>
        <message>
            <source>New offer</source>
            <translation>Новое предложение</translation>
        </message>
        <message>
            <source>Sign this offer</source>
            <translation>Заключить договор</translation>
        </message>
        <message>
            <source>Makes a contract of the offer that the cursor is in</source>
            <translation>Создаёт договор по предложению, в котором стоит курсор</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Duplicate the offer</source>
            <translation>Создать копию предложения</translation>
        </message>
        <message>
            <source>Attach a file…</source>
            <translation>Приложить файл…</translation>
        </message>
        <message>
            <source>Delete the offer</source>
            <translation>Удалить предложение</translation>
        </message>
        <message>
            <source>New carrier</source>
            <translation>Новый оператор связи</translation>
        </message>
        <message>
            <source>{name} (copy)</source>
            <translation>{name} (копия)</translation>
        </message>
        <message>
            <source>The offer “{offer}” was deleted.</source>
            <translation>Предложение «{offer}» удалено.</translation>
        </message>
        <message>
            <source>Attach a file</source>
            <translation>Приложить файл</translation>
        </message>
        <message>
            <source>A contract with {carrier} is noted.</source>
            <translation>Договор с «{carrier}» записан.</translation>
        </message>
        <message>
            <source>Offers of carriers</source>
            <translation>Предложения операторов связи</translation>
        </message>
        <message>
            <source>Offers side by side</source>
            <translation>Сравнение предложений</translation>
        </message>
        <message>
            <source>Own calls, all whole months</source>
            <translation>Свои звонки, все целые месяцы</translation>
        </message>
        <message>
            <source>Own calls, last month</source>
            <translation>Свои звонки, прошлый месяц</translation>
        </message>
        <message>
            <source>Own calls, last 3 months</source>
            <translation>Свои звонки, последние 3 месяца</translation>
        </message>
        <message>
            <source>Own calls, last 12 months</source>
            <translation>Свои звонки, последние 12 месяцев</translation>
        </message>
        <message>
            <source>Own calls, chosen months</source>
            <translation>Свои звонки, выбранные месяцы</translation>
        </message>
        <message>
            <source>Stated by hand</source>
            <translation>Указать вручную</translation>
        </message>
        <message>
            <source>Traffic</source>
            <translation>Объём звонков</translation>
        </message>
        <message>
            <source>Incoming a month</source>
            <translation>Входящих в месяц</translation>
        </message>
        <message>
            <source>Outgoing a month</source>
            <translation>Исходящих в месяц</translation>
        </message>
        <message>
            <source>Length of a call</source>
            <translation>Длина разговора</translation>
        </message>
        <message>
            <source>Term, months</source>
            <translation>Срок, месяцев</translation>
        </message>
        <message>
            <source>May find it busy, %</source>
            <translation>Услышат «занято», %</translation>
        </message>
        <message>
            <source>What counts for you</source>
            <translation>Что для вас важно</translation>
        </message>
        <message>
            <source>{place}. {offer}: {score}</source>
            <translation>{place}. {offer}: {score}</translation>
        </message>
        <message>
            <source>Goes on by itself unless notice is given</source>
            <translation>Продлевается сам, если не предупредить</translation>
        </message>
        <message>
            <source>Number of the contract</source>
            <translation>Номер договора</translation>
        </message>
        <message>
            <source>Notice, days before the end</source>
            <translation>Предупредить за столько дней до конца</translation>
        </message>
        <message>
            <source>Numbers, one a line</source>
            <translation>Номера, по одному в строке</translation>
        </message>
        <message>
            <source>They belong to the line for the term.</source>
            <translation>Они закреплены за линией на срок договора.</translation>
        </message>
        <message>
            <source>Nothing is left to decide.</source>
            <translation>Решать больше нечего.</translation>
        </message>
        <message>
            <source>Notice by: {day}.</source>
            <translation>Предупредить: {day}.</translation>
        </message>
        <message>
            <source>End: {day}.</source>
            <translation>Конец: {day}.</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>ещё не начался</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>закончился</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>решено</translation>
        </message>
        <message>
            <source>notice soon</source>
            <translation>пора решать</translation>
        </message>
        <message>
            <source>goes on</source>
            <translation>продлится</translation>
        </message>
        <message>
            <source>ends soon</source>
            <translation>скоро конец</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>действует</translation>
        </message>
        <message>
            <source>Notice by</source>
            <translation>Предупредить до</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Номера</translation>
        </message>
        <message>
            <source>Contracts with carriers</source>
            <translation>Договоры с операторами связи</translation>
        </message>
        <message>
            <source>Notice given</source>
            <translation>Предупредили</translation>
        </message>
        <message>
            <source>Nothing is left to decide: you are reminded no more</source>
            <translation>Решать больше нечего: напоминаний не будет</translation>
        </message>
        <message>
            <source>Renew</source>
            <translation>Продлить</translation>
        </message>
        <message>
            <source>Adds a contract for the following term</source>
            <translation>Добавляет договор на следующий срок</translation>
        </message>
        <message>
            <source>Search the contracts</source>
            <translation>Поиск по договорам</translation>
        </message>
        <message>
            <source>New contract</source>
            <translation>Новый договор</translation>
        </message>
        <message>
            <source>No contracts yet</source>
            <translation>Договоров пока нет</translation>
        </message>
        <message>
            <source>Sign an offer on the page “Carriers”, or note a contract that you have.</source>
            <translation>Заключите договор на странице «Операторы связи» или запишите имеющийся.</translation>
        </message>
        <message numerus="yes">
            <source>%n contracts</source>
            <translation>
                <numerusform>%n договор</numerusform>
                <numerusform>%n договора</numerusform>
                <numerusform>%n договоров</numerusform>
            </translation>
        </message>
        <message>
            <source>Numbers of the line under contract today: {numbers}.</source>
            <translation>По договорам за линией сегодня: {numbers}.</translation>
        </message>
        <message>
            <source>No number of the line is under contract today.</source>
            <translation>Сегодня за линией нет номеров по договору.</translation>
        </message>
        <message numerus="yes">
            <source>%n contracts deleted.</source>
            <translation>
                <numerusform>Удалён %n договор.</numerusform>
                <numerusform>Удалено %n договора.</numerusform>
                <numerusform>Удалено %n договоров.</numerusform>
            </translation>
        </message>
        <message>
            <source>When the line is open, such as {example}. Empty: closed.</source>
            <translation>Когда линия работает, например {example}. Пусто — не работает.</translation>
        </message>
        <message>
            <source>Seasons, the same each year</source>
            <translation>Сезоны, одинаковые каждый год</translation>
        </message>
        <message>
            <source>Add a season</source>
            <translation>Добавить сезон</translation>
        </message>
        <message>
            <source>Dates that differ</source>
            <translation>Особые даты</translation>
        </message>
        <message>
            <source>Add a date</source>
            <translation>Добавить дату</translation>
        </message>
        <message>
            <source>Public holidays and the office's days off</source>
            <translation>Праздники и выходные дни организации</translation>
        </message>
        <message>
            <source>What becomes of holidays</source>
            <translation>Как работать в праздники</translation>
        </message>
        <message>
            <source>Open as usual</source>
            <translation>Работать как обычно</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Не работать</translation>
        </message>
        <message>
            <source>Hours of their own</source>
            <translation>Особые часы</translation>
        </message>
        <message>
            <source>Hours of holidays</source>
            <translation>Часы работы в праздники</translation>
        </message>
        <message>
            <source>What the text is for</source>
            <translation>Для чего текст</translation>
        </message>
        <message>
            <source>Language of the text</source>
            <translation>Язык текста</translation>
        </message>
        <message>
            <source>Ready-made text</source>
            <translation>Готовый текст</translation>
        </message>
        <message>
            <source>Ready-made texts</source>
            <translation>Готовые тексты</translation>
        </message>
        <message>
            <source>Now: {state}</source>
            <translation>Сейчас {state}</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Скопировано.</translation>
        </message>
        <message>
            <source>Other hours on this date</source>
            <translation>Другие часы в эту дату</translation>
        </message>
        <message>
            <source>Other hours on {day}</source>
            <translation>Другие часы: {day}</translation>
        </message>
        <message>
            <source>First date</source>
            <translation>Первая дата</translation>
        </message>
        <message>
            <source>Last date</source>
            <translation>Последняя дата</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Remove this date</source>
            <translation>Убрать эту дату</translation>
        </message>
        <message>
            <source>Name of the season</source>
            <translation>Название сезона</translation>
        </message>
        <message>
            <source>Remove this season</source>
            <translation>Убрать сезон</translation>
        </message>
        <message>
            <source>Launch sheet: {line}</source>
            <translation>Контрольный лист запуска: {line}</translation>
        </message>
        <message>
            <source>{done} of {needed} done on {day}</source>
            <translation>Готово {done} из {needed} на {day}</translation>
        </message>
        <message>
            <source>Which questions are answered, and for whom: admissions, a service, a campaign.</source>
            <translation>На какие вопросы и кому отвечают: приём, услуги, кампания.</translation>
        </message>
        <message>
            <source>Opens on</source>
            <translation>Открывается</translation>
        </message>
        <message>
            <source>Closes after</source>
            <translation>Последний день</translation>
        </message>
        <message>
            <source>such as French, Polish</source>
            <translation>например, английский, татарский</translation>
        </message>
        <message>
            <source>Set its seasons on the page “Hours”</source>
            <translation>Сезоны задаются на странице «Часы»</translation>
        </message>
        <message>
            <source>&amp;Purpose</source>
            <translation>Н&amp;азначение</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>Ви&amp;д</translation>
        </message>
        <message>
            <source>E-&amp;mail address</source>
            <translation>&amp;Электронная почта</translation>
        </message>
        <message>
            <source>&amp;Time zone</source>
            <translation>&amp;Часовой пояс</translation>
        </message>
        <message>
            <source>Callers' lan&amp;guage</source>
            <translation>&amp;Язык звонящих</translation>
        </message>
        <message>
            <source>Script and texts are in it.</source>
            <translation>На нём сценарий и тексты.</translation>
        </message>
        <message>
            <source>&amp;Spoken as well</source>
            <translation>Говорят &amp;также на языках</translation>
        </message>
        <message>
            <source>The first one is made known: in texts, on leaflets, in the script.</source>
            <translation>Первый номер сообщают всем: в текстах, на листовках, в сценарии.</translation>
        </message>
        <message>
            <source>Add a number</source>
            <translation>Добавить номер</translation>
        </message>
        <message>
            <source>{number}: from the contract with {carrier}, {until}</source>
            <translation>{number} — по договору с «{carrier}», {until}</translation>
        </message>
        <message>
            <source>New line</source>
            <translation>Новая линия</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>до {day}</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>с {day}</translation>
        </message>
        <message>
            <source>Telephone number</source>
            <translation>Номер телефона</translation>
        </message>
        <message>
            <source>What the number is for</source>
            <translation>Для чего номер</translation>
        </message>
        <message>
            <source>from abroad, fax …</source>
            <translation>из-за границы, факс …</translation>
        </message>
        <message>
            <source>{carrier}, {until}</source>
            <translation>{carrier}, {until}</translation>
        </message>
        <message>
            <source>Not saved yet: Ctrl+Enter</source>
            <translation>Не сохранено: Ctrl+Enter</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Ещё не сохранено</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Приём звонков</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Сценарий</translation>
        </message>
        <message>
            <source>Contracts</source>
            <translation>Договоры</translation>
        </message>
        <message>
            <source>Readiness</source>
            <translation>Готовность</translation>
        </message>
        <message>
            <source>Launch sheet</source>
            <translation>Контрольный лист</translation>
        </message>
        <message>
            <source>One more thing to do</source>
            <translation>Ещё одно дело</translation>
        </message>
        <message>
            <source>One more thing to do: {step}</source>
            <translation>Ещё одно дело: {step}</translation>
        </message>
        <message>
            <source>What is to be done, then Enter</source>
            <translation>Что нужно сделать, затем Enter</translation>
        </message>
        <message>
            <source>{done} of {needed}</source>
            <translation>{done} из {needed}</translation>
        </message>
        <message>
            <source>{done} of {needed} done</source>
            <translation>Готово {done} из {needed}</translation>
        </message>
        <message>
            <source>“{item}” was removed.</source>
            <translation>Пункт «{item}» убран.</translation>
        </message>
        <message>
            <source>Not needed here.</source>
            <translation>Здесь не нужно.</translation>
        </message>
        <message>
            <source>Overdue.</source>
            <translation>Срок прошёл.</translation>
        </message>
        <message>
            <source>Who does it: {item}</source>
            <translation>Кто делает: {item}</translation>
        </message>
        <message>
            <source>Due: {item}</source>
            <translation>Срок: {item}</translation>
        </message>
        <message>
            <source>Open: {item}</source>
            <translation>Открыть: {item}</translation>
        </message>
        <message>
            <source>More about: {item}</source>
            <translation>Ещё: {item}</translation>
        </message>
        <message>
            <source>done</source>
            <translation>готово</translation>
        </message>
        <message>
            <source>not done yet</source>
            <translation>ещё не готово</translation>
        </message>
        <message>
            <source>The program sees this for itself.</source>
            <translation>Программа видит это сама.</translation>
        </message>
        <message>
            <source>Needed after all</source>
            <translation>Всё же нужно</translation>
        </message>
        <message>
            <source>Not needed here</source>
            <translation>Здесь не нужно</translation>
        </message>
        <message>
            <source>Remove this item</source>
            <translation>Убрать пункт</translation>
        </message>
        <message>
            <source>Who takes the calls, and from when on. The way can be changed at any time.</source>
            <translation>Кто принимает звонки и с какого дня. Способ можно сменить в любое время.</translation>
        </message>
        <message>
            <source>Ways of reception</source>
            <translation>Способы приёма</translation>
        </message>
        <message>
            <source>Add a way of reception</source>
            <translation>Добавить способ приёма</translation>
        </message>
        <message>
            <source>The call centre's calls</source>
            <translation>Звонки колл-центра</translation>
        </message>
        <message>
            <source>Those that its people took, or that came with its spreadsheets. While it takes all calls, also those that name nobody.</source>
            <translation>Те, что приняли его сотрудники или что пришли с его таблицами. Пока он принимает все звонки — и те, где никто не указан.</translation>
        </message>
        <message>
            <source>What own staff costs</source>
            <translation>Сколько стоят свои сотрудники</translation>
        </message>
        <message>
            <source>A paid hour</source>
            <translation>Оплаченный час</translation>
        </message>
        <message>
            <source>Room and equipment a month</source>
            <translation>Помещение и техника в месяц</translation>
        </message>
        <message>
            <source>Paid hours are those of the roster, where it has shifts</source>
            <translation>Оплаченные часы — по графику, если в нём есть смены</translation>
        </message>
        <message>
            <source>Time spent on calls</source>
            <translation>Время на звонки</translation>
        </message>
        <message>
            <source>Name of the call centre</source>
            <translation>Название колл-центра</translation>
        </message>
        <message>
            <source>Remove this change</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Fee a month</source>
            <translation>Плата в месяц</translation>
        </message>
        <message>
            <source>Per call</source>
            <translation>За звонок</translation>
        </message>
        <message>
            <source>Per minute</source>
            <translation>За минуту</translation>
        </message>
        <message>
            <source>Calls included</source>
            <translation>Звонков включено</translation>
        </message>
        <message>
            <source>“{text}” is not a number of calls.</source>
            <translation>«{text}» — не число звонков.</translation>
        </message>
        <message>
            <source>Days that are compared</source>
            <translation>Сравниваемые дни</translation>
        </message>
        <message numerus="yes">
            <source>The last %n days</source>
            <translation>
                <numerusform>Последний %n день</numerusform>
                <numerusform>Последние %n дня</numerusform>
                <numerusform>Последние %n дней</numerusform>
            </translation>
        </message>
        <message>
            <source>Compared</source>
            <translation>Сравнение</translation>
        </message>
        <message>
            <source>Break-even</source>
            <translation>Точка равных затрат</translation>
        </message>
        <message>
            <source>Share answered</source>
            <translation>Доля принятых</translation>
        </message>
        <message>
            <source>Mean handling time</source>
            <translation>Средняя длительность</translation>
        </message>
        <message>
            <source>Cost per answered call</source>
            <translation>Цена принятого звонка</translation>
        </message>
        <message>
            <source>Name of the caller</source>
            <translation>Имя звонившего</translation>
        </message>
        <message>
            <source>The strip at the call card says these phrases in turn as the call goes on.</source>
            <translation>Полоса в карточке звонка подсказывает эти фразы по ходу разговора.</translation>
        </message>
        <message>
            <source>Version of the script</source>
            <translation>Версия сценария</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>Новая версия</translation>
        </message>
        <message>
            <source>A copy of this version that holds from another day on</source>
            <translation>Копия этой версии, которая действует с другого дня</translation>
        </message>
        <message>
            <source>Remove this version</source>
            <translation>Удалить эту версию</translation>
        </message>
        <message>
            <source>&amp;Holds from</source>
            <translation>&amp;Действует с</translation>
        </message>
        <message>
            <source>Each on a line of its own.</source>
            <translation>Каждая фраза — на отдельной строке.</translation>
        </message>
        <message>
            <source>from the beginning</source>
            <translation>с самого начала</translation>
        </message>
        <message>
            <source>from {date}</source>
            <translation>с {date}</translation>
        </message>
        <message>
            <source>holds now</source>
            <translation>действует сейчас</translation>
        </message>
        <message>
            <source>Nothing is filled in for {names}.</source>
            <translation>Нечего подставить: {names}.</translation>
        </message>
        <message>
            <source>The version is removed.</source>
            <translation>Версия удалена.</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Линии</translation>
        </message>
        <message>
            <source>Add a line, or retire one</source>
            <translation>Добавить линию или закрыть</translation>
        </message>
        <message>
            <source>Pages of the line</source>
            <translation>Страницы линии</translation>
        </message>
        <message>
            <source>“{line}” is retired. Its calls stay.</source>
            <translation>Линия «{line}» закрыта. Её звонки остались.</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>Добавить линию</translation>
        </message>
        <message>
            <source>Retire “{line}”</source>
            <translation>Закрыть линию «{line}»</translation>
        </message>
        <message>
            <source>Use “{line}” again</source>
            <translation>Снова открыть линию «{line}»</translation>
        </message>
        <message>
            <source>Monday's hours for all working days</source>
            <translation>Часы понедельника для всех рабочих дней</translation>
        </message>
        <message>
            <source>Around the clock</source>
            <translation>Круглосуточно</translation>
        </message>
        <message>
            <source>Enter or a double click shows the calls of the row.</source>
            <translation>Enter или двойной щелчок показывает звонки строки.</translation>
        </message>
        <message>
            <source>Removed: {title}</source>
            <translation>Убрано: {title}</translation>
        </message>
        <message>
            <source>In two weeks</source>
            <translation>Через две недели</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Срок</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Без срока</translation>
        </message>
        <message>
            <source>overdue: {date}</source>
            <translation>просрочено: {date}</translation>
        </message>
        <message>
            <source>Due: {date}</source>
            <translation>Срок: {date}</translation>
        </message>
        <message>
            <source>This review is kept.</source>
            <translation>Эти итоги сохранены.</translation>
        </message>
        <message>
            <source>Other days</source>
            <translation>Другие дни</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>Все линии</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Review of {days}</source>
            <translation>Итоги за {days}</translation>
        </message>
        <message>
            <source>What is to be done?</source>
            <translation>Что нужно сделать?</translation>
        </message>
        <message>
            <source>Who does it</source>
            <translation>Кто сделает</translation>
        </message>
        <message>
            <source>What else was there: an event, an outage, a campaign</source>
            <translation>Что ещё было: событие, сбой, рекламная кампания</translation>
        </message>
        <message>
            <source>Notes on these days</source>
            <translation>Заметки об этих днях</translation>
        </message>
        <message>
            <source>Still open from earlier reviews</source>
            <translation>Ещё не сделано по прошлым итогам</translation>
        </message>
        <message>
            <source>Weaknesses</source>
            <translation>Слабые стороны</translation>
        </message>
        <message>
            <source>Add a weakness of your own and press Enter</source>
            <translation>Впишите свою слабую сторону и нажмите Enter</translation>
        </message>
        <message>
            <source>Strengths</source>
            <translation>Сильные стороны</translation>
        </message>
        <message>
            <source>Add a strength of your own and press Enter</source>
            <translation>Впишите свою сильную сторону и нажмите Enter</translation>
        </message>
        <message>
            <source>{page} of {pages}</source>
            <translation>{page} из {pages}</translation>
        </message>
        <message>
            <source>What to work on</source>
            <translation>Над чем работать</translation>
        </message>
        <message>
            <source>What is good</source>
            <translation>Что хорошо</translation>
        </message>
        <message>
            <source>Made on {day}.</source>
            <translation>Составлено {day}.</translation>
        </message>
        <message>
            <source>▲ better, ▼ worse than before by more than chance (95%); without a sign the change may be chance.</source>
            <translation>▲ лучше, ▼ хуже прежнего, и это не случайность (95 %); без знака изменение может быть случайным.</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>A review can be saved as .pdf or .xlsx, not as “{ending}”.</source>
            <translation>Итоги можно сохранить как .pdf или .xlsx, но не как «{ending}».</translation>
        </message>
        <message>
            <source>Figures and findings</source>
            <translation>Показатели и выводы</translation>
        </message>
        <message>
            <source>Charts and tables</source>
            <translation>Диаграммы и таблицы</translation>
        </message>
        <message>
            <source>Save or print the review</source>
            <translation>Сохранить или напечатать итоги</translation>
        </message>
        <message>
            <source>As PDF…</source>
            <translation>В PDF…</translation>
        </message>
        <message>
            <source>As an Excel workbook…</source>
            <translation>В книгу Excel…</translation>
        </message>
        <message>
            <source>As PDF in {language}…</source>
            <translation>В PDF, язык: {language}…</translation>
        </message>
        <message>
            <source>As a workbook in {language}…</source>
            <translation>В книгу Excel, язык: {language}…</translation>
        </message>
        <message>
            <source>Earlier reviews</source>
            <translation>Прошлые итоги</translation>
        </message>
        <message>
            <source>No calls in these days</source>
            <translation>За эти дни звонков нет</translation>
        </message>
        <message>
            <source>Choose other days above, or import the calls of an old log (File menu).</source>
            <translation>Выберите другие дни вверху или импортируйте звонки из старого журнала (меню «Файл»).</translation>
        </message>
        <message>
            <source>Save the review</source>
            <translation>Сохранение итогов</translation>
        </message>
        <message>
            <source>Choose a figure to read what it means; Enter or a click shows its calls.</source>
            <translation>Выберите показатель, чтобы прочитать, что он значит; Enter или щелчок показывает его звонки.</translation>
        </message>
        <message>
            <source>There are no calls in the period before to compare with.</source>
            <translation>В предыдущем периоде звонков нет, сравнить не с чем.</translation>
        </message>
        <message>
            <source>Compared with {days}.</source>
            <translation>В сравнении с периодом {days}.</translation>
        </message>
        <message>
            <source>The log begins on {day}, so numbers of calls are not compared.</source>
            <translation>Журнал начинается {day}, поэтому число звонков не сравнивается.</translation>
        </message>
        <message>
            <source>Nothing stands out beyond chance.</source>
            <translation>Заметных отличий нет: всё в пределах случайного.</translation>
        </message>
        <message numerus="yes">
            <source>Too few incoming calls for a verdict: %n of at least {least}.</source>
            <translation>
                <numerusform>Мало входящих звонков для выводов: %n, а нужно не меньше {least}.</numerusform>
                <numerusform>Мало входящих звонков для выводов: %n, а нужно не меньше {least}.</numerusform>
                <numerusform>Мало входящих звонков для выводов: %n, а нужно не меньше {least}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Неделя</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>Breaks had</source>
            <translation>Перерывы</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Сотрудники</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Print and Excel</source>
            <translation>Печать и Excel</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Заполнить</translation>
        </message>
        <message>
            <source>Copy shifts, or give out the usual weeks</source>
            <translation>Скопировать смены или назначить обычные недели</translation>
        </message>
        <message>
            <source>Choose a page</source>
            <translation>Выбрать страницу</translation>
        </message>
        <message>
            <source>On the line</source>
            <translation>На линии</translation>
        </message>
        <message>
            <source>of those needed</source>
            <translation>из нужных</translation>
        </message>
        <message>
            <source>{day} is…</source>
            <translation>{day} — это…</translation>
        </message>
        <message>
            <source>{day}: {what}.</source>
            <translation>{day}: {what}.</translation>
        </message>
        <message>
            <source>As in the calendar</source>
            <translation>Как в календаре</translation>
        </message>
        <message>
            <source>The day before a holiday</source>
            <translation>День перед праздником</translation>
        </message>
        <message>
            <source>Let the planner move it</source>
            <translation>Разрешить переносить</translation>
        </message>
        <message>
            <source>Hold it where it is</source>
            <translation>Закрепить на месте</translation>
        </message>
        <message>
            <source>Take it out of the plan</source>
            <translation>Убрать из плана</translation>
        </message>
        <message>
            <source>Place the lunch here</source>
            <translation>Поставить обед сюда</translation>
        </message>
        <message>
            <source>Place a break here</source>
            <translation>Поставить перерыв сюда</translation>
        </message>
        <message>
            <source>Times and breaks…</source>
            <translation>Время и перерывы…</translation>
        </message>
        <message>
            <source>Remove the shift</source>
            <translation>Удалить смену</translation>
        </message>
        <message>
            <source>Shift added for {name}.</source>
            <translation>{name}: смена добавлена.</translation>
        </message>
        <message>
            <source>Times of its own…</source>
            <translation>Другое время…</translation>
        </message>
        <message>
            <source>Not absent after all</source>
            <translation>Всё-таки на месте</translation>
        </message>
        <message>
            <source>{name} is no longer absent.</source>
            <translation>{name}: отсутствие снято.</translation>
        </message>
        <message>
            <source>Absent</source>
            <translation>Отсутствует</translation>
        </message>
        <message>
            <source>Several days…</source>
            <translation>Несколько дней…</translation>
        </message>
        <message>
            <source>{name} is absent.</source>
            <translation>{name}: отмечено отсутствие.</translation>
        </message>
        <message>
            <source>Shift of {name} removed.</source>
            <translation>{name}: смена удалена.</translation>
        </message>
        <message>
            <source>{what} taken out of the plan.</source>
            <translation>{what}: убрано из плана.</translation>
        </message>
        <message>
            <source>There is nobody to plan</source>
            <translation>Планировать пока некого</translation>
        </message>
        <message>
            <source>Add the people who take calls.</source>
            <translation>Добавьте тех, кто принимает звонки.</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Новый сотрудник</translation>
        </message>
        <message>
            <source>Nobody has a shift on this day. Double-click a row, or press Insert in it.</source>
            <translation>В этот день ни у кого нет смены. Дважды щёлкните по строке или нажмите в ней Insert.</translation>
        </message>
        <message>
            <source>Drag a block, or select it and use the arrow keys.</source>
            <translation>Перетащите блок мышью или выделите его и двигайте стрелками.</translation>
        </message>
        <message numerus="yes">
            <source>Short: %n minutes</source>
            <translation>
                <numerusform>Нехватка: %n минута</numerusform>
                <numerusform>Нехватка: %n минуты</numerusform>
                <numerusform>Нехватка: %n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody is missing</source>
            <translation>Людей хватает</translation>
        </message>
        <message>
            <source>Breaks planned.</source>
            <translation>Перерывы распределены.</translation>
        </message>
        <message>
            <source>Shifts of the day</source>
            <translation>Смены дня</translation>
        </message>
        <message>
            <source>Choose a day</source>
            <translation>Выбрать день</translation>
        </message>
        <message>
            <source>Previous day</source>
            <translation>Предыдущий день</translation>
        </message>
        <message>
            <source>Next day</source>
            <translation>Следующий день</translation>
        </message>
        <message>
            <source>Previous week</source>
            <translation>Предыдущая неделя</translation>
        </message>
        <message>
            <source>Next week</source>
            <translation>Следующая неделя</translation>
        </message>
        <message>
            <source>Previous month</source>
            <translation>Предыдущий месяц</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>Следующий месяц</translation>
        </message>
        <message>
            <source>Too many calls</source>
            <translation>Слишком много звонков</translation>
        </message>
        <message>
            <source>Somebody is missing</source>
            <translation>Не хватает людей</translation>
        </message>
        <message>
            <source>No need for it today</source>
            <translation>Сегодня не нужен</translation>
        </message>
        <message>
            <source>Leaving earlier instead</source>
            <translation>Уйду раньше</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Отказаться</translation>
        </message>
        <message>
            <source>Do without this break, and say why</source>
            <translation>Отказаться от этого перерыва и указать причину</translation>
        </message>
        <message>
            <source>Start a break now, or be quiet for a while</source>
            <translation>Начать перерыв сейчас или включить тихий режим</translation>
        </message>
        <message numerus="yes">
            <source>{state}, in %n minutes</source>
            <translation>
                <numerusform>{state}, через %n минуту</numerusform>
                <numerusform>{state}, через %n минуты</numerusform>
                <numerusform>{state}, через %n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>Another reason…</source>
            <translation>Другая причина…</translation>
        </message>
        <message>
            <source>Nothing to add: everybody has a shift or is absent.</source>
            <translation>Добавлять нечего: у всех уже есть смены или отмечено отсутствие.</translation>
        </message>
        <message numerus="yes">
            <source>%n shifts added.</source>
            <translation>
                <numerusform>Добавлена %n смена.</numerusform>
                <numerusform>Добавлены %n смены.</numerusform>
                <numerusform>Добавлено %n смен.</numerusform>
            </translation>
        </message>
        <message>
            <source>Breaks by person</source>
            <translation>Перерывы по сотрудникам</translation>
        </message>
        <message>
            <source>No breaks in this period</source>
            <translation>За это время нет перерывов</translation>
        </message>
        <message>
            <source>Give out shifts and plan their breaks.</source>
            <translation>Назначьте смены и распределите перерывы.</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Show the breaks of everybody below</source>
            <translation>Показать ниже перерывы всех</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes of breaks were not had. Missed breaks of today are offered again.</source>
            <translation>
                <numerusform>Недодано перерывов: %n минута. Пропущенные сегодня предлагаются снова.</numerusform>
                <numerusform>Недодано перерывов: %n минуты. Пропущенные сегодня предлагаются снова.</numerusform>
                <numerusform>Недодано перерывов: %n минут. Пропущенные сегодня предлагаются снова.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everybody had the breaks that were due.</source>
            <translation>Все положенные перерывы состоялись.</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>Недодано</translation>
        </message>
        <message>
            <source>{had} of {due} min</source>
            <translation>{had} из {due} мин</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Длительность</translation>
        </message>
        <message>
            <source>Shifts of the month</source>
            <translation>Смены месяца</translation>
        </message>
        <message>
            <source>People a day</source>
            <translation>Человек в день</translation>
        </message>
        <message>
            <source>People needed on the line. Where a cell is empty, the calls of the same weekday in the last eight weeks decide.</source>
            <translation>Сколько людей нужно на линии. Где клетка пуста, число рассчитывается по звонкам того же дня недели за последние восемь недель.</translation>
        </message>
        <message>
            <source>People needed</source>
            <translation>Сколько людей нужно</translation>
        </message>
        <message>
            <source>As many as the office's rule</source>
            <translation>По общему правилу</translation>
        </message>
        <message>
            <source>Away at once, at most</source>
            <translation>Одновременно отсутствуют, не больше</translation>
        </message>
        <message>
            <source>Work between two breaks</source>
            <translation>Работа между перерывами</translation>
        </message>
        <message>
            <source>min</source>
            <translation>мин</translation>
        </message>
        <message>
            <source>Calls to be answered</source>
            <translation>Доля принятых звонков</translation>
        </message>
        <message>
            <source>within</source>
            <translation>За время</translation>
        </message>
        <message>
            <source>s</source>
            <translation>с</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Свернуть</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>Ещё %n</numerusform>
                <numerusform>Ещё %n</numerusform>
                <numerusform>Ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Who is where</source>
            <translation>Кто где</translation>
        </message>
        <message>
            <source>Nobody takes calls yet</source>
            <translation>Пока нет операторов</translation>
        </message>
        <message>
            <source>Nobody is on duty now.</source>
            <translation>Сейчас никто не на смене.</translation>
        </message>
        <message>
            <source>{what} of {time} not begun</source>
            <translation>{what} в {time} не начат</translation>
        </message>
        <message>
            <source>next shift {when}</source>
            <translation>следующая смена {when}</translation>
        </message>
        <message numerus="yes">
            <source>%n min longer than planned</source>
            <translation>
                <numerusform>на %n мин дольше плана</numerusform>
                <numerusform>на %n мин дольше плана</numerusform>
                <numerusform>на %n мин дольше плана</numerusform>
            </translation>
        </message>
        <message>
            <source>Since</source>
            <translation>С какого времени</translation>
        </message>
        <message>
            <source>Planned until</source>
            <translation>По плану до</translation>
        </message>
        <message numerus="yes">
            <source>%n breaks to place</source>
            <translation>
                <numerusform>%n перерыв без места</numerusform>
                <numerusform>%n перерыва без места</numerusform>
                <numerusform>%n перерывов без места</numerusform>
            </translation>
        </message>
        <message>
            <source>since yesterday</source>
            <translation>со вчерашнего дня</translation>
        </message>
        <message>
            <source>Export shifts…</source>
            <translation>Экспорт смен…</translation>
        </message>
        <message>
            <source>Import shifts…</source>
            <translation>Импорт смен…</translation>
        </message>
        <message>
            <source>{name}: shift {start}–{end}</source>
            <translation>{name}: смена {start}–{end}</translation>
        </message>
        <message>
            <source>{name}: {what} {start}–{end}, {state}</source>
            <translation>{name}: {what} {start}–{end}, {state}</translation>
        </message>
        <message>
            <source>Search people</source>
            <translation>Поиск по сотрудникам</translation>
        </message>
        <message>
            <source>Also those who left</source>
            <translation>Также уволенные</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>Import people…</source>
            <translation>Импорт сотрудников…</translation>
        </message>
        <message>
            <source>Export people…</source>
            <translation>Экспорт сотрудников…</translation>
        </message>
        <message>
            <source>Nobody fits</source>
            <translation>Никто не найден</translation>
        </message>
        <message>
            <source>Add the people who do, or bring a list in from Excel.</source>
            <translation>Добавьте их или импортируйте список из Excel.</translation>
        </message>
        <message>
            <source>Works here again</source>
            <translation>Снова работает</translation>
        </message>
        <message>
            <source>No longer works here</source>
            <translation>Больше не работает</translation>
        </message>
        <message numerus="yes">
            <source>%n people no longer offered; their calls and shifts keep the name.</source>
            <translation>
                <numerusform>%n сотрудник больше не предлагается; в звонках и сменах имя остаётся.</numerusform>
                <numerusform>%n сотрудника больше не предлагаются; в звонках и сменах имена остаются.</numerusform>
                <numerusform>%n сотрудников больше не предлагаются; в звонках и сменах имена остаются.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are back.</source>
            <translation>
                <numerusform>%n сотрудник снова работает.</numerusform>
                <numerusform>%n сотрудника снова работают.</numerusform>
                <numerusform>%n сотрудников снова работают.</numerusform>
            </translation>
        </message>
        <message>
            <source>h</source>
            <translation>ч</translation>
        </message>
        <message>
            <source>Working hours a week</source>
            <translation>Рабочих часов в неделю</translation>
        </message>
        <message>
            <source>Usual week</source>
            <translation>Обычная неделя</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>Фото…</translation>
        </message>
        <message>
            <source>Remove the picture</source>
            <translation>Убрать фото</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Цвет</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Синий</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Зелёный</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Оранжевый</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Фиолетовый</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Красный</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Бирюзовый</translation>
        </message>
        <message>
            <source>Olive</source>
            <translation>Оливковый</translation>
        </message>
        <message>
            <source>Indigo</source>
            <translation>Индиго</translation>
        </message>
        <message>
            <source>By itself</source>
            <translation>Автоматически</translation>
        </message>
        <message>
            <source>As usual in the office: {hours} h</source>
            <translation>Как принято в офисе: {hours} ч</translation>
        </message>
        <message>
            <source>free</source>
            <translation>выходной</translation>
        </message>
        <message numerus="yes">
            <source>%n calls taken</source>
            <translation>
                <numerusform>принят %n звонок</numerusform>
                <numerusform>принято %n звонка</numerusform>
                <numerusform>принято %n звонков</numerusform>
            </translation>
        </message>
        <message>
            <source>{hours} h in the roster this week</source>
            <translation>в графике на эту неделю {hours} ч</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Выбор фото</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Изображения</translation>
        </message>
        <message>
            <source>Minutes short: {before} now, {after} with this plan. Most people short at once: {most_before} now, {most} then.</source>
            <translation>Нехватка в минутах: сейчас {before}, по этому плану {after}. Наибольшая нехватка людей одновременно: сейчас {most_before}, по плану {most}.</translation>
        </message>
        <message numerus="yes">
            <source>With these breaks, %n minutes remain short.</source>
            <translation>
                <numerusform>С такими перерывами нехватка составит %n минуту.</numerusform>
                <numerusform>С такими перерывами нехватка составит %n минуты.</numerusform>
                <numerusform>С такими перерывами нехватка составит %n минут.</numerusform>
            </translation>
        </message>
        <message>
            <source>With these breaks, nobody is missing at any time.</source>
            <translation>С такими перерывами людей хватает в любое время.</translation>
        </message>
        <message numerus="yes">
            <source>Breaks change for {names} and %n others.</source>
            <translation>
                <numerusform>Перерывы изменятся у сотрудников: {names} и ещё %n.</numerusform>
                <numerusform>Перерывы изменятся у сотрудников: {names} и ещё %n.</numerusform>
                <numerusform>Перерывы изменятся у сотрудников: {names} и ещё %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>Breaks change for {names}.</source>
            <translation>Перерывы изменятся: {names}.</translation>
        </message>
        <message>
            <source>The breaks are best where they are.</source>
            <translation>Лучшего плана нет: перерывы уже расставлены наилучшим образом.</translation>
        </message>
        <message>
            <source>No plan is better.</source>
            <translation>Лучшего плана нет.</translation>
        </message>
        <message>
            <source>A better plan may exist: at most {percent} % fewer short.</source>
            <translation>Возможен план лучше, но нехватка уменьшится не больше чем на {percent} %.</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Применить</translation>
        </message>
        <message>
            <source>Planning breaks…</source>
            <translation>Распределяем перерывы…</translation>
        </message>
        <message>
            <source>Proposed breaks</source>
            <translation>Предлагаемые перерывы</translation>
        </message>
        <message>
            <source>These breaks cannot be planned</source>
            <translation>Эти перерывы распределить нельзя</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>Оставить как есть</translation>
        </message>
        <message>
            <source>Shifts: {when}</source>
            <translation>Смены: {when}</translation>
        </message>
        <message>
            <source>Plan again</source>
            <translation>Распределить заново</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Не сейчас</translation>
        </message>
        <message>
            <source>Shift templates</source>
            <translation>Шаблоны смен</translation>
        </message>
        <message>
            <source>In Russia 30 to 120 minutes (Labour Code, art. 108)</source>
            <translation>В России от 30 до 120 минут (ТК РФ, ст. 108)</translation>
        </message>
        <message>
            <source>Instructions on safety at computers usually say two hours; the law does not.</source>
            <translation>Два часа обычно называют инструкции по охране труда за компьютером; в законе этого нет.</translation>
        </message>
        <message>
            <source>Earlier than the beginning: on the next day.</source>
            <translation>Раньше начала — значит, на следующий день.</translation>
        </message>
        <message>
            <source>0: no lunch.</source>
            <translation>0 — без обеда.</translation>
        </message>
        <message>
            <source>Not before</source>
            <translation>Не раньше</translation>
        </message>
        <message>
            <source>Over by</source>
            <translation>Закончить до</translation>
        </message>
        <message>
            <source>Short breaks</source>
            <translation>Короткие перерывы</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Сколько</translation>
        </message>
        <message>
            <source>Length of each</source>
            <translation>Длительность каждого</translation>
        </message>
        <message>
            <source>Longest stretch at the screen</source>
            <translation>За экраном подряд</translation>
        </message>
        <message>
            <source>2 hours: custom, not law</source>
            <translation>2 часа — обычай, не закон</translation>
        </message>
        <message>
            <source>No break at the start for</source>
            <translation>В начале без перерыва</translation>
        </message>
        <message>
            <source>No break at the end for</source>
            <translation>В конце без перерыва</translation>
        </message>
        <message>
            <source>The hours allowed for lunch are shorter than the lunch.</source>
            <translation>Время, отведённое для обеда, короче самого обеда.</translation>
        </message>
        <message>
            <source>A short break needs a length.</source>
            <translation>Укажите длительность короткого перерыва.</translation>
        </message>
        <message>
            <source>Shift of {name}</source>
            <translation>Смена: {name}</translation>
        </message>
        <message>
            <source>{name} is absent</source>
            <translation>Отсутствует: {name}</translation>
        </message>
        <message>
            <source>Skip the break</source>
            <translation>Отказ от перерыва</translation>
        </message>
        <message>
            <source>&amp;Why is the break skipped?</source>
            <translation>&amp;Почему вы отказываетесь от перерыва?</translation>
        </message>
        <message>
            <source>{name}, {day}: {what}</source>
            <translation>{name}, {day}: {what}</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>Новый шаблон</translation>
        </message>
        <message>
            <source>Offer no longer</source>
            <translation>Больше не предлагать</translation>
        </message>
        <message>
            <source>Save template</source>
            <translation>Сохранить шаблон</translation>
        </message>
        <message>
            <source>Shifts of the week</source>
            <translation>Смены недели</translation>
        </message>
        <message>
            <source>{day}: {what}</source>
            <translation>{day}: {what}</translation>
        </message>
        <message>
            <source>Copy the shift</source>
            <translation>Копировать смену</translation>
        </message>
        <message>
            <source>Paste {times}</source>
            <translation>Вставить {times}</translation>
        </message>
        <message>
            <source>Open this day</source>
            <translation>Открыть этот день</translation>
        </message>
        <message>
            <source>{times} copied.</source>
            <translation>Скопировано: {times}.</translation>
        </message>
        <message>
            <source>From the usual weeks</source>
            <translation>По обычным неделям</translation>
        </message>
        <message>
            <source>From the month before, by weekday</source>
            <translation>С предыдущего месяца, по дням недели</translation>
        </message>
        <message>
            <source>From the week before</source>
            <translation>С предыдущей недели</translation>
        </message>
        <message>
            <source>From the day before</source>
            <translation>С предыдущего дня</translation>
        </message>
        <message>
            <source>From the same day a week before</source>
            <translation>С того же дня неделей раньше</translation>
        </message>
        <message>
            <source>From another week</source>
            <translation>С другой недели</translation>
        </message>
        <message>
            <source>From another day</source>
            <translation>С другого дня</translation>
        </message>
        <message>
            <source>Open the card</source>
            <translation>Открыть карточку</translation>
        </message>
        <message>
            <source>To be called: {who}</source>
            <translation>Позвонить: {who}</translation>
        </message>
        <message>
            <source>On the telephone: {who}</source>
            <translation>Идёт разговор: {who}</translation>
        </message>
        <message>
            <source>Calling: {who}</source>
            <translation>Звонит: {who}</translation>
        </message>
        <message>
            <source>withheld number</source>
            <translation>номер скрыт</translation>
        </message>
        <message>
            <source>Missed call: {who}. Kept as a draft.</source>
            <translation>Пропущенный звонок: {who}. Сохранён как черновик.</translation>
        </message>
        <message>
            <source>The call is over: {who}. Kept as a draft.</source>
            <translation>Звонок завершён: {who}. Сохранён как черновик.</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) registered through the window.</source>
            <translation>
                <numerusform>Через окно внесён %n звонок.</numerusform>
                <numerusform>Через окно внесены %n звонка.</numerusform>
                <numerusform>Через окно внесено %n звонков.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n call(s) exported to {file}.</source>
            <translation>
                <numerusform>%n звонок экспортирован в {file}.</numerusform>
                <numerusform>%n звонка экспортированы в {file}.</numerusform>
                <numerusform>%n звонков экспортировано в {file}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Imported again: {new} new, {changed} changed, {same} the same.</source>
            <translation>Импортировано обратно: новых {new}, изменённых {changed}, без изменений {same}.</translation>
        </message>
        <message>
            <source>Demo caller</source>
            <translation>Иванова Мария (демо)</translation>
        </message>
        <message>
            <source>Which documents are needed?</source>
            <translation>Какие документы нужны для поступления?</translation>
        </message>
        <message>
            <source>Show the window</source>
            <translation>Показать окно</translation>
        </message>
        <message>
            <source>Quiet mode</source>
            <translation>Тихий режим</translation>
        </message>
        <message>
            <source>“{file}” is no picture that can be read.</source>
            <translation>Файл «{file}» не удалось прочитать как изображение.</translation>
        </message>
        <message>
            <source>Choose a JPEG or PNG file.</source>
            <translation>Выберите файл JPEG или PNG.</translation>
        </message>
        <message>
            <source>Show as a table (T)</source>
            <translation>Показать таблицей (T)</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Показать таблицей</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>Скопировать таблицей</translation>
        </message>
        <message>
            <source>{field}: {before} → {after}</source>
            <translation>{field}: {before} → {after}</translation>
        </message>
        <message>
            <source>Nothing is chosen</source>
            <translation>Ничего не выбрано</translation>
        </message>
        <message>
            <source>Choose an entry of the list to see it here.</source>
            <translation>Выберите запись в списке, и она откроется здесь.</translation>
        </message>
    </context>
</TS>

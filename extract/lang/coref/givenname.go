package coref

import "strings"

// Given names whose bearers are nearly always of one gender, without accents and
// hyphens.
const (
	maleNames = `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
		steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
		jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
		tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry
		austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
		willie elijah wayne randy vincent mason roy ralph bobby russell philip eugene simon martin luke liam oliver harry
		graham neil ian stuart colin derek nigel trevor geoffrey hugh angus duncan fergus tony bill bob jim tom tim mike dave
		steve dan matt chris ben sam fred ted ron ken greg jeff barack boris vladimir emmanuel nicolas francois pierre jean
		jacques michel hans klaus jurgen wolfgang stefan lars sven erik jens anders bjorn olaf mohammed muhammad mohamed ahmed
		ali hassan hussein omar ibrahim mahmoud abdullah khalid yusuf mustafa karim carlos luis jorge miguel pedro antonio
		fernando manuel diego pablo sergio marco giovanni giuseppe mario luigi paolo francesco andrea ivan dmitry sergei
		mikhail jon johan gustav henrik mads nils rolf kurt otto walter werner miroslav tomas jan piotr marek andrzej nikolai alexei igor oleg yuri viktor pavel rajesh rahul amit sanjay narendra imran hiroshi takeshi kenji shinzo`
	femaleNames = `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
		kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
		angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
		maria heather diane ruth julie olivia joyce virginia victoria lauren christina joan evelyn judith megan cheryl
		hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia
		grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis
		lori jane kate lucy claire fiona nicola gillian alison lesley theresa angela ursula annalena giorgia sanna mette
		kamala hillary nikki nancy tammy condoleezza madeleine fatima aisha khadija leila yasmin zainab priya sunita indira
		sonia elena olga natalia svetlana irina tatiana ekaterina anastasia yulia ingrid astrid sigrid greta birgit heidi
		monika sabine petra claudia francesca chiara giulia lucia carmen pilar dolores rosa ana ines beatriz catarina
		camille eva lena nora ida elsa karin mara linnea hanna heidi anne helena katarina zuzana agnieszka celine brigitte simone yvonne colette yoko keiko akiko michiko sakura`

	arabicMale = `abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdelmajid abdelrahman abdul abdulaziz abdulhamid abdullatif
		abdulrahman adel adnan ahmad akram amin amr anwar ashraf ayman aziz bashar bashir bilal farid faisal fadi fahad fahd farouk fawzi
		ghassan habib hadi haitham hamad hamdan hamed hamid hamza hani hany haroun hasan hatem hazem hisham hossam husam hussain
		imad ismail issa jaber jalal jamal jamil kamal khaled khalifa khamis mahdi mahmud majid mansour marwan mazen mohamad
		mohammad mohsen mourad mubarak munir musa nabil nadim nasser nayef nizar osama othman qasim rachid rafik raed rami rashid riad
		sabri sadiq saad saeed said salah saleh salem sami samir saud shadi sharif taha talal tamim tarek tariq turki wael walid
		waleed yahya yasser yousef youssef yunis zaid zakaria ziad`
	arabicFemale = `abeer amal amani amina asma aya aziza basma dalal dalia dina fadia fadwa farah farida faten fatma fatema ghada hala
		halima hanan hayat hend huda ibtisam inas iman jamila karima khadija lamia latifa leena lubna maha malak manal maryam mariam mona
		muna nabila nada nadia nahla naima najwa nawal nisreen noura rabab radwa rania rasha reem rima rula saadia sabah sahar
		salma salwa samia samira sanaa shaima shirin siham soraya souad suad tahani wafa warda widad yasmeen yasmine zahra zeinab zohra`
	turkicPersianMale = `adem ahmet altan arda asghar babak bahram baris behzad bulent burak cem cemal cengiz darius dawood emre enver
		erdem ergun erhan erkan farhad fatih fereydoun ferhat gholam hakan halil hamidreza hasanov heydar hikmet hossein ibragim
		ismet javad kaan kadir kamran kaveh kemal kenan kerem koray levent mehdi mehmet mehmed melih mert mesut mirza morteza muharrem
		murat mustafa naseem nazim necmettin nurullah nursultan oguz okan onur orhan osman ozan ramazan reza recep ruslan rustam
		saeid sedat selahattin selim serdar serkan shahram siavash suleyman tayfun timur tolga turgut ugur umut veli yilmaz yusuf
		yucel zafer`
	turkicPersianFemale = `arzu ayse aysegul aynur aylin azadeh aigul bahar behnaz canan dilara dilek ebru elif emine esra farzaneh
		fatemeh filiz gulsen gulnara hulya kubra leyla maryam mahsa masoumeh meral meryem mehriban narges nasrin neslihan nilufer
		nurcan ozlem parisa pinar sakine seda selin sevgi shirin shohreh sibel sule tansu yeliz zehra zeynep zuhal`
	southAsianMale = `abhishek aditya ajay ajit akhil akhilesh amar amarinder anand anil anurag arjun arun arvind ashok ashwin atal bhupendra
		 deepak devendra dinesh farooq ganesh gautam girish gopal gotabaya govind harish harsh hemant jagdish jairam jaswant
		kamlesh karan krishna kumar lakshman lalit mahendra mahesh mahinda manish manmohan manoj mohan mukesh nagendra naresh
		naveen navjot naveed nawaz nitin nitish omprakash pankaj parvez pradeep prakash pramod pranab prasad prashant praveen
		prithviraj rajeev rajendra rajesh rajinder rajiv rakesh ram raman ramesh ranil ravi ravindra rishi rohan rohit sachin
		sajid sanjay sanjeev santosh sanjiv satish shahbaz shahid shankar sharad shivraj siddharth srinivas subhash sudhir sumit
		sunil suresh surya tarun uddhav umesh varun vijay vikas vikram vinod viraj vishal vivek yogendra yogi zulfikar asif imtiaz
		mujibur rizwan tanvir waqar wasim`
	southAsianFemale = `aishwarya ananya anita anjali anupama aparna aruna asha bhavna bina chandrika deepa deepika divya gayatri geeta
		indu jaya jayalalithaa jyoti kalpana kamala kavita kavitha lakshmi lalita latha leela madhuri mamata manjula maneka
		mayawati meena meenakshi meera mridula mukta namrata nandini nalini neelam neha nirmala nisha padma pallavi pooja poonam
		pratibha preeti prerna priyanka pushpa radha rajeshwari rani rashmi rekha renu reshma ritu rupa sangeeta sarita saroj savita
		seema shabana shanta sharmila shilpa shobha shreya smriti smita sneha sonia sudha sujata sulochana sumitra
		sushma swati tanuja uma urmila usha vandana vasundhara vidya vijaya yamini benazir hasina khaleda malala nusrat sheela
		farzana rubina shazia tahira tahmina`
	africanMale = `abebe abiy abiola abubakar adama adamu adebayo ademola adewale alassane alhaji aliko aliyu amadou aminu babatunde
		bakary boubacar chidi chinedu chukwuemeka chukwudi cyril dawit emeka femi gebre getachew girma goodluck haile
		ibrahima idriss ifeanyi ikenna isaias isaac jomo joao kagiso kamau kayode kelechi kenneth kofi kwabena kwame kwasi kwesi lamine
		lazarus mamadou mandla mathieu mohamadou moussa muhammadu musa mwai nnamdi obinna olusegun olusola oluwaseun
		oumar ousmane patrice paul raila salif samuel seydou sipho souleymane tesfay tesfaye thabo tunde uche uhuru umaru yaw
		yohannes yonas yoweri zacharias`
	africanFemale = `abena adaeze adenike adwoa akosua ama aminata amma amarachi asmau awa bintou bisi chiamaka chimamanda
		chinwe chioma ellen esi efua fanta fatou fatoumata folasade funke funmilayo graca hadiza hauwa ifeoma joyce khady kadiatou
		mariama mbali ngozi nkechi nkosazana nomvula nomsa nosipho oby obiageli oluchi omotola philippa saadatu sahle samia thandiwe titilayo
		tsitsi wangari wanjiru winnie yaa yetunde zandile zawadi zodwa`
	iberianMale = `adolfo agustin aldo alejandro alfonso alfredo alonso alvaro andres angel armando arturo augusto benito bernardo carlos
		camilo cesar claudio cristian cristobal damian daniel dario edmundo eduardo efrain elias emilio enrique ernesto esteban
		evo ezequiel fabian fabio federico felipe felix fidel flavio francisco gilberto gonzalo guilherme guillermo gustavo hector
		heitor henrique hernan horacio hugo humberto ignacio ivan jaime jair javier joaquin jorge joao julio leandro leonardo leonel
		leopoldo lorenzo lucas luciano luiz manoel marcelo marcos mariano mateo matias mauricio maximo moises nayib nestor nicolas
		octavio orlando oscar osvaldo otto pablo pascual patricio paulo pedro rafael ramiro ramon raul renato ricardo roberto rodrigo
		rogelio rolando romulo ruben salvador santiago saul sebastian sergio teodoro thiago tomas ulises vicente victor vinicius
		walter wilfredo wilson xavier`
	iberianFemale = `adriana alejandra alicia amalia amparo ana angelica antonia araceli aurora beatriz blanca camila carlota carolina catalina
		cecilia clara claudia concepcion consuelo cristina daniela delfina dilma dina dolores elena elisa elvira emilia esmeralda
		esperanza estela eugenia eva fatima fernanda flor francisca gabriela gisela gladys graciela ines irene isabel jimena
		josefa josefina juana julieta keiko laura leonor leticia lidia lorena lourdes lucia luisa luz magdalena manuela marcela margarita
		mariana maribel marina marisol marta martina mayra mercedes michelle mirta monica natalia nayeli noemi norma olga paloma paola
		patricia paula pilar raquel regina renata rocio rosa rosalia roxana sandra silvia sofia soledad susana tatiana teresa
		valentina vanessa veronica violeta virginia viviana xiomara yolanda`
	slavicMale = `aleksandar aleksandr alexandr aleksei anatoly andrei andrzej arkady artem bogdan boyko branko denis dmytro dragan
		eduard evgeny fedor georgi gennady goran hristo igor ilya jaroslaw jiri josef kiril kirill konstantin krzysztof lech leonid
		lubomir maksim mateusz maxim milan milos milorad mykola nenad nikita nikola oleksandr oleksiy pawel petr petro
		plamen radoslaw roman rumen ryszard serhiy sergey slobodan stanislav stepan taras vaclav vadim valery vasily viacheslav
		viktor vitaly vitali vlad vladislav vojislav volodymyr vyacheslav yaroslav yevgeny zbigniew zoran zdenek`
	slavicFemale = `alena aleksandra anastasiya anna beata bozena daria darya dragana ewa galina halina hana irina iryna iva ivana jadwiga
		jana jelena joanna katarzyna kateryna kristina ksenia larisa lenka ljubica lyudmila magdalena malgorzata maria marina marta
		milena mirjana nadezhda nataliya nina oksana oleksandra olena petra polina raisa snezana sofiya svetlana tamara teodora
		valentina vera veronika vesna viktoria vjosa yelena yuliya zlata zuzanna`
	centralEuropeanMale = `attila balazs bela csaba ferenc gabor gergely gyorgy imre istvan janos jozsef karoly kristof laszlo matyas
		miklos peter sandor tamas tibor viktor zoltan zsolt alexandru bogdan catalin ciprian constantin cornel cristi dacian dumitru
		florin gheorghe ion ionut iulian klaus liviu marius mihai nicolae ovidiu razvan sorin traian vasile nikos yannis giorgos
		dimitris kostas kyriakos stavros vassilis christos evangelos panagiotis`
	centralEuropeanFemale = `agnes aniko beata borbala dora edit eniko erzsebet eszter eva gyongyi ildiko ilona judit julianna katalin klara
		krisztina lilla maria marta noemi orsolya piroska reka sarolta timea veronika zsofia zsuzsa zsuzsanna alina ana andreea
		anca camelia corina daciana elena gabriela ioana laura livia maia mihaela monica raluca ramona roxana simona viorica eleni
		katerina vasiliki dimitra sofia despina`
	nordicMale = `aage aksel anders arne arvid asbjorn axel bertil birger carsten christer einar eirik emil espen finn frode geir
		gunnar hakan halvor harald havard ingvar jesper joakim jorgen juha jukka kasper kjell knut kristian lasse leif magnus
		markku matti mikael mikko morten niels nils olav ole oskar ove pekka petteri poul ragnar rasmus rune sauli soren stefan
		steffen svein svend tapio terje thorbjorn tor torbjorn tore trond ulf urpo ville`
	nordicFemale = `agneta aino anja anne annika anita annika astrid berit bente birgitte bodil brit cecilie dorte dorthe ebba eeva elin
		else ellen erna frida grethe grete gro gunilla guro hege helle hilde ida inga inger ingeborg ingrid jette johanna jorunn kaja
		kajsa karin karita katri kerstin kirsi kirsten kirsti lene linn lise liv lotta maj maja malin margrethe marit marianne merete
		mette mona pernille pia pirjo ragnhild randi riikka ritva runa sanne sari sigrun silje siri siv solveig stine sunniva susanne
		suvi tarja tone tove trine tuula ulla unni vibeke viveca ylva`
)

// Given names of Korea, which stand after the family name.
const (
	koreanMale = `sangwoo sungho jihoon jaemyung donghyun minho minsu minjae youngsoo youngho sunghoon jaehyun kyungho junho jongun jongil
		ilsung moojae sukyeol dongwon hyunwoo sangho taewoo jaein myungbak geunhyuk kimoon seunghoon jinwoo hyunjin heungmin hojin deokhwan
		chulsoo juhyun`
	koreanFemale = `eunji jiyoung sooyeon soojin minjung jihye hyunjung eunkyung miyoung sunhee yunmi sookmyung heejung eunhye
		kyungwha kyunghwa yujung yojong solju yeonmi misook hyesook geunhye soyoung yuna hyunjoo mihyang sujin jiwoo eunsook jisun`
)

var (
	maleGiven   = set(maleNames, arabicMale, turkicPersianMale, southAsianMale, africanMale, iberianMale, slavicMale, centralEuropeanMale, nordicMale)
	femaleGiven = set(femaleNames, arabicFemale, turkicPersianFemale, southAsianFemale, africanFemale, iberianFemale, slavicFemale,
		centralEuropeanFemale, nordicFemale)
	koreanMen, koreanWomen = set(koreanMale), set(koreanFemale)
	koreanFamily           = set("kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu yoo hong moon ban son bae baek nam")
	vietnameseFamily       = set("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong lam mai to")
)

// givenName tells the gender of a full name by its first part, or by what stands
// after a family name that comes first.
func givenName(parts []string) gender {
	switch {
	case len(parts) < 2:
		return unknown
	case len(parts) > 2 && vietnameseFamily[plain(parts[0])]:
		switch plain(parts[1]) { // middle names of one gender
		case "thi":
			return female
		case "van":
			return male
		}
		return unknown
	case koreanFamily[parts[0]]:
		given := strings.Join(parts[1:], "")
		return either(koreanMen[given], koreanWomen[given])
	}
	return genderOfGiven(parts[0])
}

func genderOfGiven(name string) gender {
	name = plain(name)
	return either(maleGiven[name], femaleGiven[name])
}

func either(m, f bool) gender {
	switch {
	case m && !f:
		return male
	case f && !m:
		return female
	}
	return unknown
}

// plain is a word in small letters without its accents.
func plain(w string) string { return accents.Replace(w) }

var accents = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ã", "a", "ä", "a", "å", "a", "ă", "a", "ą", "a", "ç", "c", "ć", "c", "č", "c",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ě", "e", "ę", "e", "ğ", "g", "í", "i", "î", "i", "ï", "i", "ı", "i", "i̇", "i", "ł", "l",
	"ñ", "n", "ń", "n", "ó", "o", "ô", "o", "õ", "o", "ö", "o", "ø", "o", "ő", "o", "ř", "r", "ś", "s", "š", "s", "ş", "s", "ș", "s",
	"ú", "u", "ü", "u", "û", "u", "ű", "u", "ý", "y", "ź", "z", "ż", "z", "ž", "z")
